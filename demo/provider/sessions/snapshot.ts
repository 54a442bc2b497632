import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount } from '../../../src/protocol/money.ts';
import type { LastPayment, PaymentInFlight, Snapshot } from '../../../src/protocol/snapshot.ts';
import { savedCard } from '../cards/saved-card.ts';
import type { Config } from '../config.ts';
import { GUEST, type View } from '../customers/view.ts';
import type { Attempt } from '../db/schema.ts';
import { offeredMethod } from '../methods/offered.ts';
import { actionOf } from '../payments/action.ts';
import { canExtend } from './extension.ts';
import { attemptInFlight, isInFlight, type LoadedSession } from './load.ts';
import { outcomeOf } from './outcome.ts';
import { attemptsLeft } from './states.ts';

/** What may be known of a session: by default what a guest may. */
export function snapshotOf(config: Config, loaded: LoadedSession, view: View = GUEST): Snapshot {
  const { session, merchant } = loaded;
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
    can_extend: canExtend(session),
    attempts_left: attemptsLeft(session.attemptsMode, session.declines),
    allowed_origins: session.allowedOrigins,
    return_url: session.returnUrl,
    cancel_url: session.cancelUrl,
    merchant: { name: merchant.name, country: merchant.country, logo_url: merchant.logoUrl },
    line_items: session.lineItems,
    fees: session.fees,
    methods: session.methods.map((type) => offeredMethod(type, merchant)),
    payment: paymentInFlight(config, loaded),
    outcome: outcomeOf(loaded),
    last_payment: lastPayment(loaded),
    ...ofCustomer(loaded, view),
  };
}

/** The decimal string of an amount in the database. */
export const amountOf = ({ amount, currency }: { amount: bigint; currency: string }): string =>
  formatAmount(amount, currencyDecimals(currency) ?? 0);

function paymentInFlight(config: Config, loaded: LoadedSession): PaymentInFlight | null {
  const attempt = attemptInFlight(loaded);
  if (!attempt) return null;
  const action = actionOf(config, attempt, loaded.popupSeen);
  return {
    payment_id: attempt.id,
    status: action ? 'requires_action' : 'processing',
    method: attempt.method,
    deadline: attempt.deadline.toISOString(),
    ...(action && { action }),
  };
}

/** `null`, too, where the one that closed last was paid. */
function lastPayment({ attempts }: LoadedSession): LastPayment | null {
  const last = attempts.findLast((attempt) => !isInFlight(attempt));
  if (last?.status !== 'declined' && last?.status !== 'canceled') return null;
  return { payment_id: last.id, method: last.method, status: last.status, decline_code: declineCode(last) };
}

const declineCode = ({ status, declineCode }: Attempt): string | null =>
  status === 'declined' ? declineCode : null;

/** Saved cards are cards: a session that takes none offers none. */
function ofCustomer(
  { session, merchant, now }: LoadedSession,
  view: View,
): Pick<Snapshot, 'cards' | 'can_save'> {
  if (view.of === 'guest') return {};
  const takesCards = session.methods.includes('card');
  return {
    cards: takesCards ? view.cards.map((card) => savedCard(card, merchant, now)) : [],
    can_save: takesCards,
  };
}
