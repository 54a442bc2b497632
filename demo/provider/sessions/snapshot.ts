import { brands } from '../../../src/protocol/brands.ts';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount } from '../../../src/protocol/money.ts';
import type { OfferedMethod, PaymentInFlight, Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Attempt } from '../db/schema.ts';
import { attemptInFlight, type LoadedSession } from './load.ts';
import { outcomeOf } from './outcome.ts';
import { attemptsLeft } from './states.ts';

/** All that a guest may know of a session. */
export function snapshotOf(loaded: LoadedSession): Snapshot {
  const { session, merchant } = loaded;
  const inFlight = attemptInFlight(loaded);
  return {
    session_id: session.id,
    version: session.version,
    state: session.state,
    amount: amountOf(session),
    currency: session.currency,
    decimals: currencyDecimals(session.currency) ?? 0,
    order_no: session.orderNo,
    language: session.language,
    expires_at: session.expiresAt.toISOString(),
    now: loaded.now.toISOString(),
    // There is no call to extend a session yet, and an offer that can't be taken up is worse than none.
    can_extend: false,
    attempts_left: attemptsLeft(session.attemptsMode, session.declines),
    allowed_origins: session.allowedOrigins,
    return_url: session.returnUrl,
    cancel_url: session.cancelUrl,
    merchant: { name: merchant.name, country: merchant.country, logo_url: merchant.logoUrl },
    line_items: session.lineItems,
    fees: session.fees,
    methods: session.methods.map(offered),
    payment: inFlight && paymentInFlight(inFlight),
    outcome: outcomeOf(loaded),
  };
}

/** The decimal string of an amount in the database. */
export const amountOf = ({ amount, currency }: { amount: bigint; currency: string }): string =>
  formatAmount(amount, currencyDecimals(currency) ?? 0);

const offered = (type: string): OfferedMethod => ({ type, ...(type === 'card' && { brands }) });

const paymentInFlight = (attempt: Attempt): PaymentInFlight => ({
  payment_id: attempt.id,
  status: 'processing',
  method: attempt.method,
  deadline: attempt.deadline.toISOString(),
});
