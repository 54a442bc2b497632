import { CheckoutAnswer, CheckoutCreate, CheckoutUpdate, Trace } from '../../../src/protocol/checkout.ts';
import { SessionId } from '../../../src/protocol/primitives.ts';
import { checkoutAnswer, traceOf } from '../checkouts/answer.ts';
import { cancelCheckout } from '../checkouts/cancel.ts';
import { createCheckout } from '../checkouts/create.ts';
import { updateCheckout } from '../checkouts/update.ts';
import type { Deps } from '../deps.ts';
import { sessionNotFound } from '../http/api-error.ts';
import { readJson } from '../http/body.ts';
import { authenticate, idempotencyKey } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { linksOf } from '../links/urls.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { BODY_REFUSALS, MERCHANT_REFUSALS } from './refusals.ts';

/** The merchant's calls, with the secret key. */
export function checkoutRoutes(deps: Deps): Route[] {
  const find = async (merchantId: string, sessionId: string): Promise<LoadedSession> => {
    const known = SessionId.safeParse(sessionId).success;
    const loaded = known ? await readSession(deps.db, { sessionId, merchantId }) : null;
    if (!loaded) throw sessionNotFound();
    return loaded;
  };

  return [
    {
      method: 'POST',
      path: '/v1/checkouts/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const key = idempotencyKey(req);
        const loaded = await createCheckout(deps, merchant, await readJson(req), key);
        return Response.json(checkoutAnswer(deps.config, loaded), { status: 201 });
      },
      operation: {
        id: 'createCheckout',
        tag: 'Merchant',
        summary: 'Create a session',
        description:
          'Makes one checkout: an amount, an order, the allowed methods. Put the session ID into your page, or send the customer to `checkout_url`.',
        credential: 'secret_key',
        idempotencyKey: 'optional',
        body: { name: 'CheckoutCreate', schema: CheckoutCreate },
        success: { status: 201, description: 'The session.', name: 'Checkout', schema: CheckoutAnswer },
        refusals: { ...MERCHANT_REFUSALS, ...BODY_REFUSALS, 409: '`idempotency_mismatch`' },
      },
    },
    {
      method: 'GET',
      path: '/v1/checkouts/:session/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const loaded = await find(merchant.id, req.param('session') ?? '');
        return Response.json({ ...traceOf(loaded), ...linksOf(deps.config, loaded.session) });
      },
      operation: {
        id: 'traceCheckout',
        tag: 'Merchant',
        summary: 'Trace a session',
        description: 'Everything of a session: its attempts, what was paid, and by when to commit.',
        credential: 'secret_key',
        success: { status: 200, description: 'The trace.', name: 'Trace', schema: Trace },
        refusals: { ...MERCHANT_REFUSALS, 404: 'No such session, or another merchant’s.' },
      },
    },
    {
      method: 'PATCH',
      path: '/v1/checkouts/:session/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const { session } = await find(merchant.id, req.param('session') ?? '');
        const loaded = await updateCheckout(deps, merchant, session.id, await readJson(req));
        return Response.json(checkoutAnswer(deps.config, loaded));
      },
      operation: {
        id: 'updateCheckout',
        tag: 'Merchant',
        summary: 'Change a session while it is unpaid',
        description:
          'A field that is not valid ends the session as `invalidated`: nobody shall pay an amount that the merchant meant to change.',
        credential: 'secret_key',
        body: { name: 'CheckoutUpdate', schema: CheckoutUpdate },
        success: { status: 200, description: 'The session.', name: 'Checkout', schema: CheckoutAnswer },
        refusals: {
          ...MERCHANT_REFUSALS,
          ...BODY_REFUSALS,
          404: 'No such session, or another merchant’s.',
          409: '`already_paid`, `session_ended` or `payment_in_progress`',
        },
      },
    },
    {
      method: 'POST',
      path: '/v1/checkouts/:session/cancel/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const { session } = await find(merchant.id, req.param('session') ?? '');
        return Response.json(checkoutAnswer(deps.config, await cancelCheckout(deps, merchant, session.id)));
      },
      operation: {
        id: 'cancelCheckout',
        tag: 'Merchant',
        summary: 'End a session unpaid',
        description:
          'A payment in flight is given up at the bank first. Where the bank says that it was paid, nothing is canceled. Harmless when repeated.',
        credential: 'secret_key',
        success: {
          status: 200,
          description: 'The canceled session.',
          name: 'Checkout',
          schema: CheckoutAnswer,
        },
        refusals: {
          ...MERCHANT_REFUSALS,
          404: 'No such session, or another merchant’s.',
          409: '`already_paid` or `session_ended`',
        },
      },
    },
  ];
}
