import { expect, test, vi } from 'vitest';
import type { RecordState } from './decide.ts';
import { settle } from './settle.ts';
import type { SettleOptions } from './settle-options.ts';
import { type SoukErrorFacts, soukError } from './souk-error.ts';
import { PAID_AT, SESSION, traceWith } from './testing/trace.ts';
import type { Trace } from './wire-trace.ts';

const failing = (facts: Partial<SoukErrorFacts>) =>
  soukError('No.', {
    ...{ code: 'network', status: null, requestId: null, fields: null },
    ...{ retryable: true, outcomeUnknown: true, retryAfter: null },
    ...facts,
  });

/** A shop and a provider whose answers come one after the other; the last one stays. */
function setUp(traces: Partial<Trace>[], state: RecordState = 'none') {
  const shop = { state };
  const write = (next: RecordState): void => {
    shop.state = next;
  };
  const client = {
    trace: vi.fn(async () => traceWith(traces.length > 1 ? traces.shift() : traces[0])),
    commit: vi.fn(async () => traceWith({ commit_state: 'committed' })),
    refund: vi.fn(async () => ({ ...traceWith({ commit_state: 'committed' }), refund: null })),
  } satisfies SettleOptions['client'];
  const options = {
    client,
    expect: { orderNo: 'A-1001', amount: '12.00', currency: 'EUR' },
    record: { read: () => shop.state },
    fulfil: vi.fn(() => write('fulfilled')),
    revoke: vi.fn(() => write('revoked')),
    now: () => new Date(PAID_AT),
  } satisfies SettleOptions;
  return { write, client, options };
}

test('delivers, commits, and believes the trace', async () => {
  const { client, options } = setUp([{}, { commit_state: 'committed' }]);
  expect(await settle(SESSION, options)).toMatchObject({ status: 'fulfilled', reference: 'R-1' });
  const order = [options.fulfil, client.commit].map((step) => step.mock.invocationCallOrder[0]);
  expect(order).toEqual([...order].sort());
  expect(client.trace).toHaveBeenCalledTimes(2);
});

test('commits first where the goods can’t be taken back', async () => {
  const { client, options } = setUp([{}, { commit_state: 'committed' }]);
  const { revoke: _, ...rest } = options;
  expect(await settle(SESSION, { ...rest, order: 'commit-first' })).toMatchObject({ status: 'fulfilled' });
  const order = [client.commit, options.fulfil].map((step) => step.mock.invocationCallOrder[0]);
  expect(order).toEqual([...order].sort());
});

test('a lost commit answer is resolved by the trace: committed', async () => {
  const { client, options } = setUp([{}, { commit_state: 'committed' }]);
  client.commit.mockRejectedValueOnce(failing({}));
  expect(await settle(SESSION, options)).toMatchObject({ status: 'fulfilled' });
});

test('a lost commit answer is resolved by the trace: not yet, so again, and nothing is taken back', async () => {
  const { client, options } = setUp([{}]);
  const lost = failing({ retryAfter: 40_000 });
  client.commit.mockRejectedValueOnce(lost);
  const at = new Date(PAID_AT + 40_000);
  expect(await settle(SESSION, options)).toEqual({ status: 'again', at, why: 'unreachable', error: lost });
  expect(options.revoke).not.toHaveBeenCalled();
});

test('a commit that came too late takes the goods back', async () => {
  const { client, options } = setUp([{}, { commit_state: 'reversed' }]);
  client.commit.mockRejectedValueOnce(failing({ code: 'checkout_reversed', status: 409, retryable: false }));
  expect(await settle(SESSION, options)).toMatchObject({ status: 'revoked' });
  expect(options.revoke).toHaveBeenCalledOnce();
});

test('committed but undeliverable is refunded under a key that every try shares', async () => {
  const { write, client, options } = setUp([{ commit_state: 'committed' }]);
  options.fulfil.mockImplementation(() => write('undeliverable'));
  const at = new Date(PAID_AT + 15_000);
  for (const _ of [1, 2]) {
    expect(await settle(SESSION, options)).toEqual({ status: 'again', at, why: 'unreachable', error: null });
  }
  const call = [SESSION, {}, { idempotencyKey: `settle-${SESSION}-0` }];
  expect(client.refund.mock.calls).toEqual([call, call]);
});

test('what waits for its reversal is asked about when that is due', async () => {
  const { options } = setUp([{}], 'undeliverable');
  const at = new Date(PAID_AT + 615_000);
  expect(await settle(SESSION, options)).toEqual({ status: 'again', at, why: 'reversal', error: null });
});

test('where there is no trace, nothing is done', async () => {
  const { client, options } = setUp([{}]);
  const error = failing({ code: 'bad_answer', status: 503 });
  client.trace.mockRejectedValueOnce(error);
  expect(await settle(SESSION, options)).toMatchObject({ status: 'again', why: 'unreachable', error });
  expect(options.fulfil).not.toHaveBeenCalled();
});

test('a refusal for good passes through, as does what the shop throws', async () => {
  const { client, options } = setUp([{}]);
  const refusal = failing({ code: 'not_authenticated', status: 401, retryable: false });
  client.trace.mockRejectedValueOnce(refusal);
  await expect(settle(SESSION, options)).rejects.toBe(refusal);
  const down = new Error('database down');
  options.fulfil.mockImplementationOnce(() => {
    throw down;
  });
  await expect(settle(SESSION, options)).rejects.toBe(down);
  expect(client.commit).not.toHaveBeenCalled();
});

test('a fulfil that writes nothing is told of, and nothing is committed', async () => {
  const { client, options } = setUp([{}]);
  options.fulfil.mockImplementation(() => undefined);
  await expect(settle(SESSION, options)).rejects.toThrow(/`fulfil` came back, but `record.read`/);
  expect(client.commit).not.toHaveBeenCalled();
});

test('without a revoke the need for one is told of', async () => {
  const { options } = setUp([{ commit_state: 'reversed' }], 'fulfilled');
  const { revoke: _, ...rest } = options;
  await expect(settle(SESSION, { ...rest, order: 'commit-first' })).rejects.toThrow(/there is no `revoke`/);
});

test.each<[RegExp, object]>([
  [/`expect.orderNo`/, { expect: {} }],
  [/`expect.orderNo`/, { expect: undefined }],
  [/`expect.amount`/, { expect: { orderNo: 'A-1001', amount: 12, currency: 'EUR' } }],
  [/`expect.amount`/, { expect: { orderNo: 'A-1001', amount: '12,00', currency: 'EUR' } }],
  [/`expect.currency`/, { expect: { orderNo: 'A-1001', amount: '12.00', currency: 'euro' } }],
  [/`revoke` is missing/, { revoke: undefined }],
])('%s is named where it is wrong', async (message, wrong) => {
  const { client, options } = setUp([{}]);
  await expect(settle(SESSION, { ...options, ...wrong } as SettleOptions)).rejects.toThrow(message);
  expect(client.trace).not.toHaveBeenCalled();
});
