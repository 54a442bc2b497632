import type { Order } from './orders.ts';
import type { PaymentTrace } from './provider-client.ts';

export type Verdict =
  | { paid: true; reference: string }
  /** `problem` is a sentence for the shop's log. */
  | { paid: false; problem: string };

/**
 * Whether the provider's trace proves that this order is paid: this order's session, this order's
 * number, its amount and its currency. Nothing that a browser says takes part in it.
 */
export function verify(
  order: Pick<Order, 'orderNo' | 'session' | 'amount' | 'currency'>,
  trace: PaymentTrace,
): Verdict {
  const no = (problem: string): Verdict => ({ paid: false, problem });
  if (trace.session_id !== order.session) return no('the trace is of another session');
  if (trace.order_no !== order.orderNo) return no(`the session is for order ${trace.order_no}`);
  if (trace.state !== 'paid' || !trace.paid) return no(`the session is ${trace.state}`);
  if (trace.commit_state === 'reversed') return no('the payment was reversed');
  const { amount, currency, reference } = trace.paid;
  if (currency !== order.currency || amount !== order.amount) {
    return no(`paid were ${amount} ${currency}, the order is over ${order.amount} ${order.currency}`);
  }
  return { paid: true, reference };
}
