import { PaymentAnswer } from '../../../src/protocol/payment.ts';
import { PaymentBody, ThreeDsStep } from '../../../src/protocol/payment-bodies.ts';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { bearerOf } from '../customers/bearer.ts';
import { viewOf } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import { readJson } from '../http/body.ts';
import { requireIdempotencyKey } from '../http/guards.ts';
import { requestFacts } from '../http/request-facts.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { chargesOf } from '../limits/charges.ts';
import { cancelPayment } from '../payments/cancel.ts';
import { createPayment } from '../payments/create.ts';
import { readPayment } from '../payments/read.ts';
import type { AttemptKey } from '../payments/settle.ts';
import { openSession } from '../sessions/open.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { takeStep } from '../three-ds/step.ts';
import { findExisting, findSession } from './find-session.ts';
import {
  BODY_REFUSALS,
  conflict,
  GUEST_REFUSALS,
  KEYED_BODY_REFUSALS,
  LIMIT_REFUSAL,
  loginRefusal,
} from './refusals.ts';

const PAYMENT_AS_IT_STANDS = {
  status: 200,
  description: 'The attempt as it stands.',
  name: 'Payment',
  schema: PaymentAnswer,
} as const;

const PAYMENT_REFUSALS = {
  ...GUEST_REFUSALS,
  404: { description: 'No such session, or it has no such payment.', codes: ['not_found'] },
} as const;

/** The customer's calls, with the session ID alone. */
export function sessionRoutes(deps: Deps): Route[] {
  /** A payment as it stands, after `change`. */
  const payment = async (
    context: RequestContext,
    change: (key: AttemptKey) => Promise<void> = async () => undefined,
  ): Promise<Response> => {
    const { req } = context;
    const { session } = await findSession(deps, req);
    const key = { sessionId: session.id, attemptId: req.param('payment') ?? '' };
    // Before anything is changed: a bearer that is wrong changes nothing.
    const view = await viewOf(deps, req, session.id);
    await change(key);
    return Response.json(await readPayment(deps, key, view));
  };

  return [
    {
      method: 'GET',
      path: '/v1/sessions/:session/',
      async handle(context) {
        const loaded = await findSession(deps, context.req);
        await deps.limits.take(chargesOf(deps, context, 'snapshot', loaded.session.id));
        const view = await viewOf(deps, context.req, loaded.session.id);
        return Response.json(snapshotOf(deps.config, loaded, view));
      },
      operation: {
        id: 'readSession',
        tag: 'Customer',
        summary: 'Read a session',
        credential: 'session_id',
        success: {
          status: 200,
          description: 'All that a guest may know; with a customer’s bearer his saved cards, too.',
          name: 'Snapshot',
          schema: Snapshot,
        },
        refusals: { ...GUEST_REFUSALS, ...LIMIT_REFUSAL },
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/open/',
      async handle(context) {
        const { session } = await findSession(deps, context.req);
        const view = await viewOf(deps, context.req, session.id);
        return Response.json(snapshotOf(deps.config, await openSession(deps, session.id), view));
      },
      operation: {
        id: 'openSession',
        tag: 'Customer',
        summary: 'Say that a customer sees the form',
        description: 'Turns `created` to `pending`; changes nothing otherwise.',
        credential: 'session_id',
        success: { status: 200, description: 'The session.', name: 'Snapshot', schema: Snapshot },
        refusals: GUEST_REFUSALS,
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/payments/',
      async handle(context) {
        const found = await findExisting(deps, context.req);
        const body = await readJson(context.req);
        const charges = chargesOf(deps, context, 'payment', found.sessionId, body);
        await deps.limits.take(charges);
        const key = requireIdempotencyKey(context.req);
        const customer = await bearerOf(deps, context.req, found.sessionId);
        const weighsOn = deps.limits.weightsOf(charges);
        return Response.json(await createPayment(deps, found, body, { customer, key, weighsOn }));
      },
      operation: {
        id: 'createPayment',
        tag: 'Customer',
        summary: 'Pay',
        description:
          'Makes one attempt. A decline is an answer, not an error. `requires_action` names a page of the provider’s that the customer’s browser has to show. `processing` means that the bank has not answered yet: read the payment until it says something else, and never pay again meanwhile.',
        credential: 'session_id',
        idempotencyKey: 'required',
        body: { name: 'PaymentBody', schema: PaymentBody },
        success: {
          status: 200,
          description: 'What became of the attempt.',
          name: 'Payment',
          schema: PaymentAnswer,
        },
        refusals: {
          ...GUEST_REFUSALS,
          ...KEYED_BODY_REFUSALS,
          ...LIMIT_REFUSAL,
          403: loginRefusal(
            'saved cards and saving are for a customer who is logged in, or the `Authorization` header is not a bearer of this session.',
          ),
          ...conflict(
            [
              'amount_changed',
              'payment_in_progress',
              'already_paid',
              'session_ended',
              'idempotency_mismatch',
            ],
            ' (all but the last with `session`)',
          ),
        },
      },
    },
    {
      method: 'GET',
      path: '/v1/sessions/:session/payments/:payment/',
      handle: (context) => payment(context),
      operation: {
        id: 'readPayment',
        tag: 'Customer',
        summary: 'Read a payment',
        credential: 'session_id',
        success: PAYMENT_AS_IT_STANDS,
        refusals: PAYMENT_REFUSALS,
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/payments/:payment/cancel/',
      handle: (context) => payment(context, (key) => cancelPayment(deps, key)),
      operation: {
        id: 'cancelPayment',
        tag: 'Customer',
        summary: 'Give a payment up',
        description:
          'The payment is voided at the bank first; the answer says what the bank said: `canceled`, or `succeeded` where it had been paid. The session stays payable.',
        credential: 'session_id',
        success: PAYMENT_AS_IT_STANDS,
        refusals: PAYMENT_REFUSALS,
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/payments/:payment/three-ds/',
      handle: (context) =>
        payment(context, async (key) =>
          takeStep(deps, key, await readJson(context.req), requestFacts(context, deps.config.trustedProxies)),
        ),
      operation: {
        id: 'takeThreeDsStep',
        tag: 'Customer',
        summary: 'Go on with 3-D Secure',
        description:
          '`authenticate`: the bank’s hidden page is through, or took too long; here is what the bank may know of the browser. `result`: the challenge seems to be over; the provider asks the bank. Both can be repeated.',
        credential: 'session_id',
        body: { name: 'ThreeDsStep', schema: ThreeDsStep },
        success: PAYMENT_AS_IT_STANDS,
        refusals: { ...PAYMENT_REFUSALS, ...BODY_REFUSALS },
      },
    },
  ];
}
