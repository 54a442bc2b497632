import { randomUUID } from 'node:crypto';
import { paid, refund } from '../testing/merchant.ts';
import { payment, type TestProvider } from '../testing/provider.ts';
import { acknowledged, type Changes } from './valid-calls.ts';

type State = 'unpaid' | 'inFlight' | 'paid' | 'reversed' | 'ended';

/** A session in every state that some call refuses. */
export async function sessionsByState(provider: TestProvider): Promise<Record<State, string>> {
  const [unpaid, inFlight, ended] = [
    await provider.session(),
    await provider.session(),
    await provider.session(),
  ];
  await provider.pay(inFlight, { method: 'redirect', scheme: 'gulf_debit', card: undefined });
  // Whoever names an amount that can't be ends the session.
  await provider.merchant('PATCH', `/v1/checkouts/${ended}/`, { amount: 'nothing' });
  const { id: reversed } = await paid(provider);
  await refund(provider, reversed);
  await acknowledged(provider, reversed, 'reversal');
  return { unpaid, inFlight, ended, reversed, paid: (await paid(provider)).id };
}

export interface Conflict {
  operationId: string;
  code: string;
  /** `null`: the session that the call has anyway. */
  state: State | null;
  changes?: Changes;
}

const row = (operationId: string, code: string, state: State | null, changes?: Changes): Conflict => ({
  operationId,
  code,
  state,
  ...(changes && { changes }),
});
const APPLE_PAY = { body: { domain: 'localhost' } };
const CHANGE = { body: { order_no: 'A-2' } };

/** Every 409 that the state of things makes. */
export const CONFLICTS: readonly Conflict[] = [
  row('updateCheckout', 'already_paid', 'paid', CHANGE),
  row('updateCheckout', 'session_ended', 'ended', CHANGE),
  row('updateCheckout', 'payment_in_progress', 'inFlight', CHANGE),
  row('commitCheckout', 'not_paid', 'unpaid'),
  row('commitCheckout', 'checkout_reversed', 'reversed'),
  row('refundCheckout', 'not_paid', 'unpaid'),
  row('refundCheckout', 'not_committed', 'paid'),
  row('refundCheckout', 'checkout_reversed', 'reversed'),
  row('refundCheckout', 'refund_too_large', null, { body: { amount: '12.01' } }),
  row('cancelCheckout', 'already_paid', 'paid'),
  row('cancelCheckout', 'session_ended', 'ended'),
  row('createPayment', 'amount_changed', 'unpaid', { body: payment({ amount: '13.00' }) }),
  row('createPayment', 'payment_in_progress', 'inFlight'),
  row('createPayment', 'already_paid', 'paid'),
  row('createPayment', 'session_ended', 'ended'),
  row('extendSession', 'not_extendable', 'unpaid'),
  row('extendSession', 'already_paid', 'paid'),
  row('extendSession', 'session_ended', 'ended'),
  row('createMerchantSession', 'already_paid', 'paid', APPLE_PAY),
  row('createMerchantSession', 'session_ended', 'ended', APPLE_PAY),
  row('replayEvent', 'no_webhook_url', null),
];

/** A call that does something, and another one with its `Idempotency-Key`. @param session payable. */
export function reusedKey(operationId: string, session: string): [first: Changes, second: Changes] {
  const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
  const other = { ...order, order_no: 'A-2' };
  const bodies: Record<string, [object, object]> = {
    createCheckout: [order, other],
    createCheckouts: [{ items: [order] }, { items: [other] }],
    refundCheckout: [{ amount: '1.00' }, { amount: '2.00' }],
    createPayment: [payment(), payment({ amount: '13.00' })],
  };
  const [first, second] = bodies[operationId] ?? [];
  const same: Changes = {
    headers: { 'Idempotency-Key': randomUUID() },
    ...(operationId === 'createPayment' && { params: { session } }),
  };
  return [
    { ...same, body: first },
    { ...same, body: second },
  ];
}
