import { type CheckoutCreate, MAX_EXPIRES_IN } from '../../src/protocol/checkout.ts';
import { currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount, parseAmount } from '../../src/protocol/money.ts';
import type { Log } from '../service/log.ts';
import type { Order, Orders } from './orders.ts';
import type { ProviderClient } from './provider-client.ts';
import { verify } from './verify.ts';

/** What the shop's backend does with an order and the provider. */

export interface Services {
  orders: Orders;
  provider: ProviderClient;
  /** The shop's own origin: the only one that may frame its checkouts. */
  url(): string;
  log: Log;
}

/** The one returning customer of the sandbox. */
const RETURNING = { id: 'dune-olive-1', name: 'Noura Haddad', email: 'noura@example.com' };

/** The session's time where the page names none, seconds: the API's default. */
const USUAL_TIME = 1800;

/** WCAG 2.2.1: a customer who needs it may have ten times as long. The provider takes up to a month. */
const TIMES_AS_LONG = 10;

/** @returns the order's session at the provider, made at first need. */
export async function sessionOf(
  { orders, provider, url, log }: Services,
  order: Order,
): Promise<{ ok: true; session: string } | { ok: false; detail: string; refused: boolean }> {
  if (order.session !== null) return { ok: true, session: order.session };
  const made = await provider.createSession(sessionRequest(order, url()), order.key);
  if (made.ok) {
    orders.attach(order.orderNo, made.value.session_id);
    return { ok: true, session: made.value.session_id };
  }
  log.warn({ order: order.orderNo, detail: made.detail }, 'no session for the order');
  return { ok: false, detail: made.detail, refused: made.kind === 'refused' };
}

function sessionRequest(order: Order, url: string): CheckoutCreate {
  const { terms } = order;
  const returnUrl = `${url}${terms.returnTo}&order=${order.orderNo}`;
  return {
    amount: order.amount,
    currency: order.currency,
    order_no: order.orderNo,
    return_url: returnUrl,
    cancel_url: returnUrl,
    allowed_origins: [url],
    line_items: lineItems(order.lines),
    ...(terms.language === null ? {} : { language: terms.language }),
    ...(terms.expiresIn === null ? {} : { expires_in: terms.expiresIn }),
    max_expires_in: Math.min((terms.expiresIn ?? USUAL_TIME) * TIMES_AS_LONG, MAX_EXPIRES_IN),
    ...(terms.attempts === null ? {} : { attempts: terms.attempts }),
    ...(terms.capture === null ? {} : { capture: terms.capture }),
    ...(terms.methods === null ? {} : { methods: terms.methods }),
    ...(terms.customer === 'returning' ? { customer: RETURNING } : {}),
  };
}

/**
 * Logs the customer whom the shop knows in to the order's session, for one showing of the page: the token
 * is used up by then. It goes into that page and nowhere else, least of all into a URL.
 * @returns `null` for a guest, and where the provider gives none: then the checkout is a guest's.
 */
export async function loginTokenOf({ provider, log }: Services, order: Order): Promise<string | null> {
  const { session, terms, state, orderNo } = order;
  if (terms.customer === 'guest' || session === null || state === 'paid') return null;
  const made = await provider.loginToken(RETURNING.id, session);
  if (made.ok) return made.value.login_token;
  log.warn({ order: orderNo, detail: made.detail }, 'no login token: the customer goes on as a guest');
  return null;
}

const lineItems = (lines: Order['lines']) => lines.map(({ label, amount }) => ({ label, amount }));

export type Confirmation =
  | { status: 'paid'; reference: string }
  | { status: 'not_paid' }
  /** The provider could not be asked: the truth is not known yet. */
  | { status: 'unknown' };

/** Believes the provider's trace and nothing else. */
export async function confirm({ orders, provider, log }: Services, order: Order): Promise<Confirmation> {
  if (order.reference !== null) return { status: 'paid', reference: order.reference };
  if (order.session === null) return { status: 'not_paid' };
  const trace = await provider.trace(order.session);
  if (!trace.ok) {
    log.warn({ order: order.orderNo, detail: trace.detail }, 'the payment could not be verified');
    return { status: 'unknown' };
  }
  const verdict = verify(order, trace.value);
  if (!verdict.paid) {
    log.info({ order: order.orderNo, problem: verdict.problem }, 'not confirmed');
    return { status: 'not_paid' };
  }
  orders.markPaid(order.orderNo, verdict.reference);
  return { status: 'paid', reference: verdict.reference };
}

/** Changes what an unpaid order costs, at the provider first: only what it accepted is the order's amount. */
export async function changeAmount(
  { orders, provider }: Services,
  order: Order,
  amount: string,
  label: string,
): Promise<{ ok: true } | { ok: false; status: 409 | 502; detail: string }> {
  if (order.session === null || order.state === 'paid') {
    return { ok: false, status: 409, detail: 'The order is paid, or its checkout has not begun.' };
  }
  const lines = withDifference(order, amount, label);
  const changed = await provider.updateSession(order.session, { amount, line_items: lineItems(lines) });
  if (!changed.ok) {
    return { ok: false, status: changed.kind === 'refused' ? 409 : 502, detail: changed.detail };
  }
  orders.change(order.orderNo, amount, lines);
  return { ok: true };
}

/** More is told as a line of its own; less makes one line of all. */
function withDifference(order: Order, amount: string, label: string): Order['lines'] {
  const decimals = currencyDecimals(order.currency) ?? 2;
  const minor = (text: string): bigint => {
    const parsed = parseAmount(text, decimals);
    return parsed.ok ? parsed.minor : 0n;
  };
  const difference = minor(amount) - minor(order.amount);
  if (difference < 0n) return [{ label, amount, product: null }];
  if (difference === 0n) return order.lines;
  return [...order.lines, { label, amount: formatAmount(difference, decimals), product: null }];
}
