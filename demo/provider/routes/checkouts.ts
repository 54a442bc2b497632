import {
  CheckoutAnswer,
  CheckoutCreate,
  CheckoutUpdate,
  RefundAnswer,
  RefundCreate,
  Trace,
} from '../../../src/protocol/checkout.ts';
import { SessionId } from '../../../src/protocol/primitives.ts';
import { checkoutAnswer, refundAnswer, traceOf } from '../checkouts/answer.ts';
import { cancelCheckout } from '../checkouts/cancel.ts';
import { createCheckout } from '../checkouts/create.ts';
import { updateCheckout } from '../checkouts/update.ts';
import { commitCheckout } from '../commit/commit.ts';
import type { Deps } from '../deps.ts';
import { sessionNotFound } from '../http/api-error.ts';
import { readJson } from '../http/body.ts';
import { authenticate, idempotencyKey, requireIdempotencyKey } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { linksOf } from '../links/urls.ts';
import { refundCheckout } from '../refunds/create.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import {
  BODY_REFUSALS,
  conflict,
  KEYED_BODY_REFUSALS,
  MERCHANT_REFUSALS,
  MERCHANT_SESSION_REFUSALS,
} from './refusals.ts';

/** @throws ApiError 404 where no session can have that ID. */
function sessionIdOf(id: string): string {
  const sessionId = SessionId.safeParse(id);
  if (!sessionId.success) throw sessionNotFound();
  return sessionId.data;
}

/** The merchant's calls, with the secret key. */
export function checkoutRoutes(deps: Deps): Route[] {
  const find = async (merchantId: string, id: string): Promise<LoadedSession> => {
    const loaded = await readSession(deps.db, { sessionId: sessionIdOf(id), merchantId });
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
        refusals: { ...MERCHANT_REFUSALS, ...KEYED_BODY_REFUSALS, ...conflict(['idempotency_mismatch']) },
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
        description:
          'Everything of a session: its attempts, what was paid, by when to commit, whether the bank took the money or gave it back, and refunds.',
        credential: 'secret_key',
        success: { status: 200, description: 'The trace.', name: 'Trace', schema: Trace },
        refusals: MERCHANT_SESSION_REFUSALS,
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
          ...MERCHANT_SESSION_REFUSALS,
          ...BODY_REFUSALS,
          ...conflict(['already_paid', 'session_ended', 'payment_in_progress'], ' (each with `session`)'),
        },
      },
    },
    {
      method: 'POST',
      path: '/v1/checkouts/:session/commit/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const sessionId = sessionIdOf(req.param('session') ?? '');
        return Response.json(traceOf(await commitCheckout(deps, merchant, sessionId)));
      },
      operation: {
        id: 'commitCheckout',
        tag: 'Merchant',
        summary: 'Commit a payment',
        description:
          'Says that the goods were delivered. What is not committed before `commit_by` goes back to the customer by itself, and is `checkout_reversed` from then on. Harmless when repeated: send it again until it is answered, or trace the session.',
        credential: 'secret_key',
        success: { status: 200, description: 'The trace of the session.', name: 'Trace', schema: Trace },
        refusals: {
          ...MERCHANT_SESSION_REFUSALS,
          ...conflict(['not_paid', 'checkout_reversed']),
        },
      },
    },
    {
      method: 'POST',
      path: '/v1/checkouts/:session/refund/',
      async handle({ req }) {
        const merchant = await authenticate(deps, req);
        const loaded = await find(merchant.id, req.param('session') ?? '');
        const body = await readJson(req);
        const key = requireIdempotencyKey(req);
        return Response.json(refundAnswer(await refundCheckout(deps, loaded, body, key)));
      },
      operation: {
        id: 'refundCheckout',
        tag: 'Merchant',
        summary: 'Refund a payment',
        description:
          'Gives all that is left of a committed payment back, or `amount` of it. The refund is `pending` until the bank has answered; what is pending counts against what is left. A payment that is not committed yet can be given back whole only: it is reversed at once, and `refund` is `null`.',
        credential: 'secret_key',
        idempotencyKey: 'required',
        body: { name: 'RefundCreate', schema: RefundCreate },
        success: {
          status: 200,
          description: 'The trace of the session, with the refund that this call made.',
          name: 'RefundAnswer',
          schema: RefundAnswer,
        },
        refusals: {
          ...MERCHANT_SESSION_REFUSALS,
          ...KEYED_BODY_REFUSALS,
          ...conflict([
            'not_paid',
            'not_committed',
            'checkout_reversed',
            'refund_too_large',
            'idempotency_mismatch',
          ]),
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
          ...MERCHANT_SESSION_REFUSALS,
          ...conflict(['already_paid', 'session_ended'], ' (each with `session`)'),
        },
      },
    },
  ];
}
