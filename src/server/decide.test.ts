import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSettlement, type RecordState, type Situation } from './decide.ts';
import { PAID_AT, SESSION, traceWith } from './testing/trace.ts';
import type { AttemptTrace, Trace } from './wire-trace.ts';

const at = (minutes: number) => new Date(PAID_AT + minutes * 60_000);

const situation = (trace: Partial<Trace>, rest: Partial<Situation> = {}): Situation => ({
  sessionId: SESSION,
  trace: traceWith(trace),
  record: 'none',
  expected: { orderNo: 'A-1001', amount: '12.00', currency: 'EUR' },
  order: 'fulfil-first',
  minTimeLeft: 120_000,
  now: at(1),
  ...rest,
});

const AWAITING = {};
const COMMITTED: Partial<Trace> = { commit_state: 'committed' };
const REVERSED: Partial<Trace> = { commit_state: 'reversed' };
const refunds = (...given: [string, 'pending' | 'succeeded' | 'failed'][]): Partial<Trace> => ({
  ...COMMITTED,
  refunds: given.map(([amount, status], index) => ({ refund_id: `F${index}`, amount, status })),
});
const fulfilled = { do: 'end', as: { status: 'fulfilled', reference: 'R-1' } };
const byReversal = { do: 'end', as: { status: 'refunded', by: 'reversal' } };
const byRefund = { do: 'end', as: { status: 'refunded', by: 'refund' } };
const revoked = { do: 'end', as: { status: 'revoked' } };
const goesBack = { do: 'wait', for: 'reversal' };

test.each<[string, Partial<Trace>, Partial<Situation>, object]>([
  ['paid in time: deliver', AWAITING, {}, { do: 'fulfil' }],
  ['with two minutes left: deliver', AWAITING, { now: at(8) }, { do: 'fulfil' }],
  ['with less: don’t', AWAITING, { now: new Date(at(8).getTime() + 1) }, goesBack],
  ['with less, but less will do: deliver', AWAITING, { now: at(9), minTimeLeft: 1000 }, { do: 'fulfil' }],
  ['no deadline: deliver', { commit_by: null }, { now: at(60) }, { do: 'fulfil' }],
  ['not to be taken back: commit first', AWAITING, { order: 'commit-first' }, { do: 'commit' }],
  [
    'commit first, late: the provider decides',
    AWAITING,
    { order: 'commit-first', now: at(11) },
    { do: 'commit' },
  ],
  ['delivered: commit', AWAITING, { record: 'fulfilled' }, { do: 'commit' }],
  ['delivered, late: the provider decides', AWAITING, { record: 'fulfilled', now: at(11) }, { do: 'commit' }],
  ['undeliverable: goes back by itself', AWAITING, { record: 'undeliverable' }, goesBack],
  ['taken back by hand: goes back by itself', AWAITING, { record: 'revoked' }, goesBack],
  ['committed: deliver', COMMITTED, {}, { do: 'fulfil' }],
  ['committed and delivered', COMMITTED, { record: 'fulfilled' }, fulfilled],
  ['committed, taken back by hand: the merchant’s own doing', COMMITTED, { record: 'revoked' }, revoked],
  ['committed, undeliverable: refund', COMMITTED, { record: 'undeliverable' }, { do: 'refund', failed: 0 }],
  ['missed, nothing delivered', REVERSED, {}, byReversal],
  ['missed, undeliverable', REVERSED, { record: 'undeliverable' }, byReversal],
  ['missed, delivered: take back', REVERSED, { record: 'fulfilled' }, { do: 'revoke' }],
  ['missed, taken back', REVERSED, { record: 'revoked' }, revoked],
  ['nothing said of the money yet', { commit_state: null }, {}, { do: 'wait', for: 'provider' }],
])('%s', (_, trace, rest, step) => {
  expect(decideSettlement(situation(trace, rest))).toEqual(step);
});

test.each<[string, RecordState, Partial<Trace>, object]>([
  ['on its way', 'undeliverable', refunds(['12.00', 'pending']), { do: 'wait', for: 'refund' }],
  ['there', 'undeliverable', refunds(['12.00', 'succeeded']), byRefund],
  ['there in parts', 'undeliverable', refunds(['4.00', 'succeeded'], ['8.00', 'succeeded']), byRefund],
  ['a part of it', 'undeliverable', refunds(['4.00', 'succeeded']), { do: 'refund', failed: 0 }],
  ['refused once', 'undeliverable', refunds(['12.00', 'failed']), { do: 'refund', failed: 1 }],
  ['refused, then there', 'undeliverable', refunds(['12.00', 'failed'], ['12.00', 'succeeded']), byRefund],
  ['all of it by hand, nothing delivered', 'none', refunds(['12.00', 'succeeded']), byRefund],
  [
    'all of it on its way, nothing delivered',
    'none',
    refunds(['12.00', 'pending']),
    { do: 'wait', for: 'refund' },
  ],
  ['a discount by hand', 'none', refunds(['2.00', 'succeeded']), { do: 'fulfil' }],
  ['goodwill by hand', 'fulfilled', refunds(['12.00', 'succeeded']), fulfilled],
])('a refund: %s', (_, record, trace, step) => {
  expect(decideSettlement(situation(trace, { record }))).toEqual(step);
});

const running = { status: 'processing' } as AttemptTrace;

test.each<[Trace['state'], AttemptTrace[], boolean]>([
  ['created', [], false],
  ['pending', [], false],
  ['attempted', [], false],
  ['expired', [], true],
  ['expired', [running], false],
  ['failed', [], true],
  ['canceled', [running], true],
  ['invalidated', [], true],
])('%s with %j is not paid; for good: %s', (state, attempts, final) => {
  const trace = { state, attempts, paid: null, commit_state: null, commit_by: null };
  expect(decideSettlement(situation(trace))).toEqual({ do: 'end', as: { status: 'not_paid', state, final } });
});

test.each<[string, Partial<Situation>]>([
  ['session_id', { sessionId: 'T'.repeat(32) }],
  ['order_no', { expected: { orderNo: 'A-1002', amount: '12.00', currency: 'EUR' } }],
  ['amount', { expected: { orderNo: 'A-1001', amount: '12.01', currency: 'EUR' } }],
  ['currency', { expected: { orderNo: 'A-1001', amount: '12.00', currency: 'USD' } }],
])('another %s than expected: nothing is done, whatever the money and the row say', (name, rest) => {
  const records: RecordState[] = ['none', 'fulfilled', 'revoked', 'undeliverable'];
  for (const [trace, committed] of [
    [AWAITING, false],
    [COMMITTED, true],
    [REVERSED, false],
  ] as const) {
    for (const record of records) {
      const as = { status: 'mismatch', differences: [name], committed };
      expect(decideSettlement(situation(trace, { ...rest, record }))).toEqual({ do: 'end', as });
    }
  }
});

test('money is compared by what was paid, not by what the session was over', () => {
  const paid = { ...traceWith().paid, amount: '11.00' } as Trace['paid'];
  const step = decideSettlement(situation({ paid }));
  expect(step).toEqual({ do: 'end', as: { status: 'mismatch', differences: ['amount'], committed: false } });
});

test('never at once: deliver or commit what went back, refund what was not taken, take back what is paid', () => {
  const any = fc.record({
    commit_state: fc.constantFrom('awaiting', 'committed', 'reversed', null),
    record: fc.constantFrom<RecordState>('none', 'fulfilled', 'revoked', 'undeliverable'),
    order: fc.constantFrom('fulfil-first', 'commit-first'),
    minutes: fc.integer({ min: -5, max: 20 }),
  });
  fc.assert(
    fc.property(any, ({ commit_state, record, order, minutes }) => {
      const { do: step } = decideSettlement(situation({ commit_state }, { record, order, now: at(minutes) }));
      if (step === 'fulfil') expect([commit_state, record]).not.toContain('reversed');
      if (step === 'fulfil') expect(record).toBe('none');
      if (step === 'commit')
        expect([commit_state, ['none', 'fulfilled'].includes(record)]).toEqual(['awaiting', true]);
      if (step === 'refund') expect([commit_state, record]).toEqual(['committed', 'undeliverable']);
      if (step === 'revoke') expect([commit_state, record]).toEqual(['reversed', 'fulfilled']);
    }),
  );
});
