import { expect, test } from 'vitest';
import type { PaymentTrace } from './provider-client.ts';
import { sessionId } from './shop-fixture.ts';
import { verify } from './verify.ts';

const order = { orderNo: 'A-1001', session: sessionId(1), amount: '12.00', currency: 'EUR' };
const paid = {
  payment_id: 'p1',
  reference: 'ref-1',
  method: 'card',
  amount: '12.00',
  currency: 'EUR',
  paid_at: '2026-01-01T00:00:00Z',
};
const trace: PaymentTrace = {
  session_id: sessionId(1),
  state: 'paid',
  commit_state: 'awaiting',
  amount: '12.00',
  currency: 'EUR',
  order_no: 'A-1001',
  paid,
};

test('this order’s session, paid in full', () => {
  expect(verify(order, trace)).toEqual({ paid: true, reference: 'ref-1' });
});

test.each<[string, Partial<PaymentTrace>]>([
  ['another session', { session_id: sessionId(2) }],
  ['another order', { order_no: 'A-1002' }],
  ['a session that is not paid', { state: 'attempted', paid: null }],
  ['a session that is called paid and has no payment', { paid: null }],
  ['a payment that went back', { commit_state: 'reversed' }],
  ['a smaller payment', { paid: { ...paid, amount: '1.00' } }],
  ['another currency', { paid: { ...paid, currency: 'HUF' } }],
])('not %s', (_, changes) => {
  expect(verify(order, { ...trace, ...changes })).toMatchObject({ paid: false });
});

test('not an order that has no session', () => {
  expect(verify({ ...order, session: null }, trace)).toMatchObject({ paid: false });
});
