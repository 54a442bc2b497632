import { MerchantSessionAnswer } from '../../../src/protocol/payment.ts';
import { MerchantSessionRequest } from '../../../src/protocol/payment-bodies.ts';
import { createMerchantSession } from '../apple-pay/merchant-session.ts';
import { viewOf } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import { readJson } from '../http/body.ts';
import type { Route } from '../http/route.ts';
import { chargesOf } from '../limits/charges.ts';
import { findSession } from './find-session.ts';
import { BODY_REFUSALS, conflict, GUEST_REFUSALS, LIMIT_REFUSAL } from './refusals.ts';

export const applePayRoutes = (deps: Deps): Route[] => [
  {
    method: 'POST',
    path: '/v1/sessions/:session/apple-pay/merchant-session/',
    async handle(context) {
      const { req } = context;
      const loaded = await findSession(deps, req);
      await deps.limits.take(chargesOf(deps, context, 'apple_pay', loaded.session.id));
      const view = await viewOf(deps, req, loaded.session.id);
      return Response.json(await createMerchantSession(deps, loaded, view, await readJson(req)));
    },
    operation: {
      id: 'createMerchantSession',
      tag: 'Customer',
      summary: 'Open Apple Pay’s sheet',
      description:
        'A merchant session for `completeMerchantValidation`: good for one use of the sheet, within five minutes.',
      credential: 'session_id',
      body: { name: 'MerchantSessionRequest', schema: MerchantSessionRequest },
      success: {
        status: 200,
        description: 'Apple’s object, as it is.',
        name: 'MerchantSession',
        schema: MerchantSessionAnswer,
      },
      refusals: {
        ...GUEST_REFUSALS,
        ...BODY_REFUSALS,
        ...LIMIT_REFUSAL,
        ...conflict(['already_paid', 'session_ended'], ' (each with `session`)'),
        502: {
          description: '`apple_pay_unavailable`: Apple did not answer.',
          codes: ['apple_pay_unavailable'],
        },
      },
    },
  },
];
