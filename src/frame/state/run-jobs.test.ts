import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import {
  answerWith,
  canceled,
  draftWith,
  inFlight,
  NOW,
  redirectTo,
  snapshotWith,
  success,
  waiting,
} from '../testing/fixtures.ts';
import { answer, failure, lost, type Script, scriptedCheckout } from '../testing/scripted.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
});
afterEach(() => {
  vi.useRealTimers();
});

const draft = draftWith('key-1');
const paid = answer(answerWith('succeeded', { outcome: success }));
const soon = () => vi.advanceTimersByTimeAsync(0);

async function pay(script: Script, asks = false) {
  const checkout = scriptedCheckout(script, snapshotWith(), asks);
  checkout.app.dispatch({ type: 'submit', draft });
  await soon();
  return checkout;
}

test('a card is paid with one POST and told to the host once', async () => {
  const { called, step } = await pay({ pay: [paid] });
  expect(called('pay')).toEqual([['key-1', draft.body]]);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(called('outcome')).toEqual([[success, 'req']]);
});

test('a lost answer: the same key and body again, with growing pauses, and calm words meanwhile', async () => {
  const { app, called, step } = await pay({ pay: [lost, lost, paid] });
  expect(called('pay')).toHaveLength(1);
  expect(app.state.peek().lost).toBe(true);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryFirst - 1);
  expect(called('pay')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(called('pay')).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2 * TIME_LIMITS.retryFirst);
  expect(called('pay')).toEqual(Array(3).fill(['key-1', draft.body]));
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});

test('the pauses grow no further than the longest', async () => {
  const { called } = await pay({ pay: Array(30).fill(lost) });
  await vi.advanceTimersByTimeAsync(60_000);
  const before = called('pay').length;
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryMost);
  expect(called('pay')).toHaveLength(before + 1);
});

test('the network is back: sent again at once', async () => {
  const { called, online } = await pay({ pay: [{ kind: 'unreachable', retryAfter: 20_000 }, paid] });
  online.dispatchEvent(new Event('online'));
  await soon();
  expect(called('pay')).toHaveLength(2);
});

test('429 waits as long as the provider asks', async () => {
  const { called } = await pay({ pay: [{ kind: 'unreachable', retryAfter: 20_000 }, paid] });
  await vi.advanceTimersByTimeAsync(19_999);
  expect(called('pay')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(called('pay')).toHaveLength(2);
});

test.each([
  ['before_payment_rejected', 'before_payment_rejected'],
  ['before_payment_timeout', 'before_payment_timeout'],
  ['protocol_mismatch', 'before_payment_rejected'],
] as const)('beforePayment fails with %s: nothing was sent', async (code, told) => {
  const { calls, step } = await pay({ beforePayment: async () => failure(code) }, true);
  expect(calls.map(({ name }) => name)).toEqual(['beforePayment']);
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'stopped', code: told } });
});

test('beforePayment agrees: the snapshot is fetched anew, then the same draft is paid', async () => {
  const { calls } = await pay(
    {
      beforePayment: async () => ({ ok: true, value: null }),
      snapshot: [answer(snapshotWith())],
      pay: [paid],
    },
    true,
  );
  expect(calls.map(({ name }) => name)).toEqual(['beforePayment', 'snapshot', 'pay', 'outcome']);
  expect(calls[0]?.args).toEqual([draft.details]);
});

test('beforePayment changes the amount: it is shown and nothing was sent', async () => {
  const { app, called, step } = await pay(
    {
      beforePayment: async () => ({ ok: true, value: null }),
      snapshot: [answer(snapshotWith({ version: 2, amount: '15.00' }))],
    },
    true,
  );
  expect(called('pay')).toEqual([]);
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'amount_changed' } });
  expect(app.state.peek().snapshot.amount).toBe('15.00');
});

test('beforePayment that never settles sends nothing', async () => {
  const { called } = await pay({ beforePayment: () => new Promise(() => {}) }, true);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(called('pay')).toEqual([]);
});

test('beforePayment that agrees after a cancel sends nothing', async () => {
  let agree = () => {};
  const beforePayment = () =>
    new Promise<{ ok: true; value: null }>((resolve) => {
      agree = () => resolve({ ok: true, value: null });
    });
  const { app, called } = await pay({ beforePayment, snapshot: [answer(snapshotWith())], pay: [paid] }, true);
  app.dispatch({ type: 'cancel' });
  agree();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(called('pay')).toEqual([]);
  expect(called('outcome')).toEqual([[expect.objectContaining({ reason: 'customer' }), null]]);
});

test('a decline brings the form back; the next try has its own key', async () => {
  const declined = answer(
    answerWith('declined', { decline: { code: 'card_declined', field: null, retryable: true } }),
  );
  const { app, called, step } = await pay({ pay: [declined, paid] });
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'declined', code: 'card_declined' } });
  app.dispatch({ type: 'submit', draft: draftWith('key-2') });
  await soon();
  expect(called('pay').map(([key]) => key)).toEqual(['key-1', 'key-2']);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});

test('processing is watched until the bank answers', async () => {
  const { called, step } = await pay({
    pay: [answer(answerWith('processing'))],
    payment: [answer(answerWith('processing')), lost, paid],
  });
  expect(step()).toMatchObject({ name: 'confirming', paymentId: 'p1' });
  expect(called('payment')).toEqual([]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(called('payment')).toEqual([['p1']]);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll + TIME_LIMITS.retryFirst);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
  expect(called('outcome')).toHaveLength(1);
});

test('a snapshot with an attempt in flight is followed from the start', async () => {
  const checkout = scriptedCheckout({ payment: [paid] }, snapshotWith({ payment: inFlight('p1') }));
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(checkout.called('payment')).toEqual([['p1']]);
  expect(checkout.called('outcome')).toHaveLength(1);
});

test('cancel while confirming: abandoned at the provider first, then told', async () => {
  const { app, calls } = await pay({
    pay: [answer(answerWith('processing'))],
    cancelPayment: [answer(answerWith('canceled'))],
  });
  app.dispatch({ type: 'cancel' });
  await soon();
  expect(calls.map(({ name }) => name)).toEqual(['pay', 'cancelPayment', 'outcome']);
  expect(calls.at(-1)?.args[0]).toMatchObject({ status: 'canceled', reason: 'customer' });
});

test('cancel while confirming, but it had been paid: success is told', async () => {
  const { app, called } = await pay({ pay: [answer(answerWith('processing'))], cancelPayment: [paid] });
  app.dispatch({ type: 'cancel' });
  await soon();
  expect(called('outcome')).toEqual([[success, 'req']]);
});

test('payment_in_progress: the other tab’s attempt is followed to its truth', async () => {
  const { called, step } = await pay({
    pay: [
      {
        kind: 'refused',
        status: 409,
        code: 'payment_in_progress',
        body: { payment_id: 'p1' },
        requestId: null,
      },
    ],
    payment: [paid],
  });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.poll);
  expect(called('payment')).toEqual([['p1']]);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});

test('an unforeseen conflict: the provider is asked what is true', async () => {
  const { calls, step } = await pay({
    pay: [{ kind: 'refused', status: 409, code: 'idempotency_mismatch', body: {}, requestId: 'req-9' }],
    snapshot: [lost, answer(snapshotWith())],
  });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryFirst);
  expect(calls.map(({ name }) => name)).toEqual(['pay', 'snapshot', 'snapshot']);
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'refused', requestId: 'req-9' } });
});

test('field errors of the API come back to their fields', async () => {
  const { step } = await pay({
    pay: [{ kind: 'field_errors', fields: { card: { expiry_year: ['x'], cvc: ['x'] } }, requestId: null }],
  });
  expect(step()).toMatchObject({ name: 'ready', fieldErrors: { expiry: 'refused', cvc: 'refused' } });
});

test('an ended session tells its outcome at once, and once', async () => {
  const checkout = scriptedCheckout({}, snapshotWith({ outcome: canceled('expired') }));
  await soon();
  checkout.app.dispatch({ type: 'cancel' });
  await soon();
  expect(checkout.called('outcome')).toEqual([[canceled('expired'), null]]);
});

test('after stop nothing happens any more', async () => {
  const { stop, called } = await pay({ pay: [lost, paid] });
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(called('pay')).toHaveLength(1);
});

test('paying over an open attempt: given up at the provider first, then one payment is sent', async () => {
  const start = snapshotWith({ payment: waiting('p0', redirectTo()) });
  const { app, calls, step } = scriptedCheckout(
    { cancelPayment: [lost, answer(answerWith('canceled', { payment_id: 'p0' }))], pay: [paid] },
    start,
  );
  app.dispatch({ type: 'submit', draft });
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.retryFirst);
  expect(calls.map(({ name }) => name)).toEqual(['cancelPayment', 'cancelPayment', 'pay', 'outcome']);
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});

test('paying over an open attempt that had been paid: nothing more is sent', async () => {
  const start = snapshotWith({ payment: waiting('p1', redirectTo()) });
  const { app, called } = scriptedCheckout({ cancelPayment: [paid] }, start);
  app.dispatch({ type: 'submit', draft });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(called('pay')).toEqual([]);
  expect(called('outcome')).toEqual([[success, 'req']]);
});

test('a cancel while an attempt is given up doesn’t give it up twice', async () => {
  const start = snapshotWith({ payment: waiting('p1', redirectTo()) });
  const { app, called } = scriptedCheckout({}, start);
  app.dispatch({ type: 'give_up' });
  await soon();
  app.dispatch({ type: 'cancel' });
  await soon();
  expect(called('cancelPayment')).toHaveLength(1);
});

test('field errors of a saved card come back to its code', async () => {
  const { step } = await pay({
    pay: [{ kind: 'field_errors', fields: { cvc: ['x'], card_id: ['x'] }, requestId: null }],
  });
  expect(step()).toMatchObject({ name: 'ready', fieldErrors: { cvc: 'refused' } });
});
