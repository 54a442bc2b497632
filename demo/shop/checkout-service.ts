import { MAX_EXPIRES_IN } from '../../src/protocol/checkout.ts';
import { currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount, parseAmount } from '../../src/protocol/money.ts';
import { type CheckoutCreate, type Client, isSoukError, type Settlement } from '../../src/server/index.ts';
import type { Log } from '../service/log.ts';
import type { Order, Orders } from './orders.ts';
import type { Standing } from './settlement/standing.ts';

/** What the shop's backend does with an order and the provider. */

export interface Services {
  orders: Orders;
  client: Client;
  /** The shop's own origin: the only one that may frame its checkouts. */
  url(): string;
  /** Where the provider tells its news; `null` where it can't reach this shop. */
  webhookUrl(): string | null;
  /** Brings a session as far as it goes now, and goes on by itself. @throws {Error} if that is nowhere. */
  settle(sessionId: string): Promise<Settlement | null>;
  standing(sessionId: string): Promise<Standing>;
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
  services: Services,
  order: Order,
): Promise<{ ok: true; session: string } | ({ ok: false } & Failure)> {
  if (order.session !== null) return { ok: true, session: order.session };
  const { orders, client, log } = services;
  try {
    const made = await client.createCheckout(sessionRequest(services, order), { idempotencyKey: order.key });
    return { ok: true, session: await orders.attach(order, made.session_id) };
  } catch (error) {
    const failure = failureIn(error);
    log.warn({ order: order.orderNo, detail: failure.detail }, 'no session for the order');
    return { ok: false, ...failure };
  }
}

export interface Failure {
  /** The provider's reason, or the network's. */
  detail: string;
  /** Whether trying again is of no use. */
  refused: boolean;
}

/** @throws what is not the provider's doing. */
export function failureIn(error: unknown): Failure {
  if (!isSoukError(error)) throw error;
  return { detail: error.message, refused: !error.retryable };
}

/** What the provider is asked for: the session of an order. */
export function sessionRequest({ url: origin, webhookUrl }: Services, order: Order): CheckoutCreate {
  const { terms } = order;
  const url = origin();
  const webhook = webhookUrl();
  const returnUrl = `${url}${terms.returnTo}&order=${order.orderNo}`;
  return {
    amount: order.amount,
    currency: order.currency,
    order_no: order.orderNo,
    return_url: returnUrl,
    cancel_url: returnUrl,
    ...(webhook === null ? {} : { webhook_url: webhook }),
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
export async function loginTokenOf({ client, log }: Services, order: Order): Promise<string | null> {
  const { session, terms, state, orderNo } = order;
  if (terms.customer === 'guest' || session === null || state !== 'open') return null;
  try {
    return (await client.loginToken(RETURNING.id, session)).login_token;
  } catch (error) {
    const { detail } = failureIn(error);
    log.warn({ order: orderNo, detail }, 'no login token: the customer goes on as a guest');
    return null;
  }
}

const lineItems = (lines: Order['lines']) => lines.map(({ label, amount }) => ({ label, amount }));

/** Changes what an unpaid order costs, at the provider first: only what it accepted is the order's amount. */
export async function changeAmount(
  { orders, client }: Services,
  order: Order,
  amount: string,
  label: string,
): Promise<{ ok: true } | { ok: false; status: 409 | 502; detail: string }> {
  if (order.session === null || order.state !== 'open') {
    return { ok: false, status: 409, detail: 'The order is paid, or its checkout has not begun.' };
  }
  const lines = withDifference(order, amount, label);
  try {
    await client.update(order.session, { amount, line_items: lineItems(lines) });
  } catch (error) {
    const { refused, detail } = failureIn(error);
    return { ok: false, status: refused ? 409 : 502, detail };
  }
  await orders.change(order, amount, lines);
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
