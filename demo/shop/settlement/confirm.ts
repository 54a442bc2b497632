import type { Settlement } from '../../../src/server/index.ts';
import type { Services } from '../checkout-service.ts';
import type { Order } from '../orders.ts';

export type Confirmation =
  | { status: 'paid'; reference: string }
  | { status: 'not_paid' }
  /** It was paid, and the money goes back: the shop can't deliver any more. */
  | { status: 'canceled' }
  /** The provider could not be asked: the truth is not known yet. */
  | { status: 'unknown' };

/** The customer says that he has paid: settles the order by what the provider says, and nothing else. */
export async function confirm(services: Services, order: Order): Promise<Confirmation> {
  const { orderNo, session } = order;
  if (order.reference !== null) return { status: 'paid', reference: order.reference };
  if (order.state === 'canceled') return { status: 'canceled' };
  if (session === null) return { status: 'not_paid' };
  let settled: Settlement | null;
  try {
    settled = await services.settle(session);
  } catch (err) {
    services.log.warn({ order: orderNo, err }, 'the payment could not be verified');
    return { status: 'unknown' };
  }
  const { state, reference } = await services.standing(session);
  if (state === 'paid') return { status: 'paid', reference };
  if (state === 'canceled') return { status: 'canceled' };
  if (settled?.status === 'again') {
    return { status: settled.why === 'reversal' ? 'canceled' : 'unknown' };
  }
  services.log.info({ order: orderNo, status: settled?.status }, 'not confirmed');
  return { status: 'not_paid' };
}
