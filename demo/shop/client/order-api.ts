import type { OrderToPay, OrderView } from './page-data.ts';

/** The page's own backend. */

export type Confirmation =
  | { status: 'paid'; reference: string }
  | { status: 'not_paid' }
  /** It was paid, and the money goes back. */
  | { status: 'canceled' }
  /** The shop could not find out yet. */
  | { status: 'unknown' };

async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
  return fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const detailOf = async (answer: Response): Promise<string> => {
  try {
    return (await answer.json()).detail;
  } catch {
    return `${answer.status}`;
  }
};

async function orderIn<T extends OrderView>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(await detailOf(answer));
  return answer.json();
}

/** @throws {Error} with the shop's reason. */
export const makeOrder = async (query: Record<string, string>): Promise<OrderView> =>
  orderIn(await call('POST', '/orders', { query }));

/**
 * @returns `null` where this browser has no such order.
 * @throws {Error} with the shop's reason.
 */
export async function findOrder(orderNo: string): Promise<OrderToPay | null> {
  const answer = await call('GET', `/orders/${encodeURIComponent(orderNo)}`);
  return answer.status === 404 ? null : orderIn(answer);
}

/** @throws {Error} with the shop's reason. */
export const changeAmount = async (orderNo: string, amount: string, label: string): Promise<OrderView> =>
  orderIn(await call('POST', `/orders/${encodeURIComponent(orderNo)}/amount`, { amount, label }));

export async function confirmOrder(orderNo: string): Promise<Confirmation> {
  try {
    const answer = await call('POST', `/orders/${encodeURIComponent(orderNo)}/confirm`);
    if (answer.ok || answer.status === 409) return await answer.json();
    return answer.status < 500 ? { status: 'not_paid' } : { status: 'unknown' };
  } catch {
    return { status: 'unknown' };
  }
}
