import { CardPayment, PaymentAnswer } from '../../../src/protocol/payment.ts';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Deps } from '../deps.ts';
import { refusal, sessionNotFound } from '../http/api-error.ts';
import { readJson } from '../http/body.ts';
import { idempotencyKey, refuseForeignOrigin } from '../http/guards.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { cancelPayment } from '../payments/cancel.ts';
import { createPayment } from '../payments/create.ts';
import { readPayment } from '../payments/read.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { openSession } from '../sessions/open.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { BODY_REFUSALS, GUEST_REFUSALS } from './refusals.ts';

const PAYMENT_AS_IT_STANDS = {
  status: 200,
  description: 'The attempt as it stands.',
  name: 'Payment',
  schema: PaymentAnswer,
} as const;

/** The customer's calls, with the session ID alone. */
export function sessionRoutes(deps: Deps): Route[] {
  const find = async ({ req }: RequestContext): Promise<LoadedSession> => {
    refuseForeignOrigin(deps, req);
    const loaded = await readSession(deps.db, { sessionId: req.param('session') ?? '' });
    if (!loaded) throw sessionNotFound();
    return loaded;
  };

  return [
    {
      method: 'GET',
      path: '/v1/sessions/:session/',
      handle: async (context) => Response.json(snapshotOf(await find(context))),
      operation: {
        id: 'readSession',
        tag: 'Customer',
        summary: 'Read a session',
        credential: 'session_id',
        success: {
          status: 200,
          description: 'All that a guest may know.',
          name: 'Snapshot',
          schema: Snapshot,
        },
        refusals: GUEST_REFUSALS,
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/open/',
      async handle(context) {
        const { session } = await find(context);
        return Response.json(snapshotOf(await openSession(deps, session.id)));
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
        const loaded = await find(context);
        const body = await readJson(context.req);
        const key = idempotencyKey(context.req);
        if (key === null) throw keyRequired();
        return Response.json(await createPayment(deps, loaded, body, key));
      },
      operation: {
        id: 'createPayment',
        tag: 'Customer',
        summary: 'Pay',
        description:
          'Makes one attempt. A decline is an answer, not an error. `processing` means that the bank has not answered yet: read the payment until it says something else, and never pay again meanwhile.',
        credential: 'session_id',
        idempotencyKey: 'required',
        body: { name: 'CardPayment', schema: CardPayment },
        success: {
          status: 200,
          description: 'What became of the attempt.',
          name: 'Payment',
          schema: PaymentAnswer,
        },
        refusals: {
          ...GUEST_REFUSALS,
          ...BODY_REFUSALS,
          409: '`amount_changed`, `payment_in_progress`, `already_paid`, `session_ended` (each with `session`) or `idempotency_mismatch`',
        },
      },
    },
    {
      method: 'GET',
      path: '/v1/sessions/:session/payments/:payment/',
      async handle(context) {
        const { session } = await find(context);
        return Response.json(await readPayment(deps, session.id, context.req.param('payment') ?? ''));
      },
      operation: {
        id: 'readPayment',
        tag: 'Customer',
        summary: 'Read a payment',
        credential: 'session_id',
        success: PAYMENT_AS_IT_STANDS,
        refusals: GUEST_REFUSALS,
      },
    },
    {
      method: 'POST',
      path: '/v1/sessions/:session/payments/:payment/cancel/',
      async handle(context) {
        const { session } = await find(context);
        const key = { sessionId: session.id, attemptId: context.req.param('payment') ?? '' };
        return Response.json(await cancelPayment(deps, key));
      },
      operation: {
        id: 'cancelPayment',
        tag: 'Customer',
        summary: 'Give a payment up',
        description:
          'The payment is voided at the bank first; the answer says what the bank said: `canceled`, or `succeeded` where it had been paid. The session stays payable.',
        credential: 'session_id',
        success: PAYMENT_AS_IT_STANDS,
        refusals: GUEST_REFUSALS,
      },
    },
  ];
}

const keyRequired = () =>
  refusal(
    400,
    'idempotency_key_required',
    'Send a header "Idempotency-Key" with a new random value, e.g. a UUID, and keep it while you retry.',
  );
