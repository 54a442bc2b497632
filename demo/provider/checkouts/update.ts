import { CheckoutUpdate } from '../../../src/protocol/checkout.ts';
import type { Tx } from '../db/database.ts';
import type { Merchant, Session } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { type ApiError, invalid, sessionNotFound } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { refuseEnded, refuseInFlight } from '../payments/refusals.ts';
import { changeSession } from '../sessions/change.ts';
import { type LoadedSession, lockSession, readSession } from '../sessions/load.ts';
import { amountOf } from '../sessions/snapshot.ts';
import { emit } from '../webhooks/emit.ts';
import { addWebhookUrlErrors } from '../webhooks/url-errors.ts';
import { addMoneyErrors, minorUnits, withExactAmounts } from './money.ts';

/**
 * `PATCH /v1/checkouts/{id}/`. A bad field ends the session: what the merchant meant to charge is unknown
 * from then on, and nobody shall pay the old amount.
 */
export async function updateCheckout(
  deps: Deps,
  merchant: Merchant,
  sessionId: string,
  body: Record<string, unknown>,
): Promise<LoadedSession> {
  // Refusals are returned, not thrown: an expiry or invalidation that comes with one must be kept.
  const result = await deps.db.transaction(async (tx): Promise<LoadedSession | ApiError> => {
    const key = { sessionId, merchantId: merchant.id };
    const loaded = await lockSession(tx, key);
    if (!loaded) return sessionNotFound();
    const refused = refuseEnded(deps.config, loaded) ?? refuseInFlight(deps.config, loaded);
    if (refused) return refused;
    const validated = validate(CheckoutUpdate, body, (given, errors) => {
      addMoneyErrors(errors, merged(loaded.session, given));
      addWebhookUrlErrors(errors, given, deps.config);
    });
    if (!validated.ok) {
      await changeSession(tx, sessionId, {
        state: 'invalidated',
        endCode: 'invalidated',
        endedAt: loaded.now,
      });
      await emit(tx, deps, key, 'checkout.invalidated');
      return invalid(validated.errors);
    }
    await change(tx, loaded.session, validated.value);
    return (await readSession(tx, key)) ?? sessionNotFound();
  });
  if (result instanceof Error) throw result;
  return result;
}

/** What would be there after the update: in another currency the amounts that stay must fit, too. */
const merged = (session: Session, body: Record<string, unknown>): Record<string, unknown> => ({
  ...moneyOf(session),
  ...body,
});

const moneyOf = (session: Session) => ({
  amount: amountOf(session),
  currency: session.currency,
  line_items: session.lineItems,
  fees: session.fees,
});

async function change(tx: Tx, session: Session, update: CheckoutUpdate): Promise<void> {
  if (Object.keys(update).length === 0) return;
  const old = moneyOf(session);
  const currency = update.currency ?? old.currency;
  await changeSession(tx, session.id, {
    amount: minorUnits(update.amount ?? old.amount, currency),
    currency,
    lineItems: withExactAmounts(update.line_items ?? old.line_items, currency),
    fees: withExactAmounts(update.fees ?? old.fees, currency),
    orderNo: update.order_no ?? session.orderNo,
    ...(update.methods && { methods: [...new Set(update.methods)] }),
    ...(update.customer && {
      customerId: update.customer.id ?? null,
      customerEmail: update.customer.email ?? null,
      customerName: update.customer.name ?? null,
    }),
    returnUrl: update.return_url ?? session.returnUrl,
    cancelUrl: update.cancel_url ?? session.cancelUrl,
    webhookUrl: update.webhook_url ?? session.webhookUrl,
    language: update.language ?? session.language,
    ...(update.allowed_origins && { allowedOrigins: [...new Set(update.allowed_origins)] }),
    ...(update.metadata && { metadata: update.metadata }),
  });
}
