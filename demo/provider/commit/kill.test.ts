import { expect, test } from 'vitest';
import type { Trace } from '../../../src/protocol/checkout.ts';
import { atBank, auditOf, PATIENT } from '../testing/merchant.ts';
import { type ProviderProcess, providerProcess } from '../testing/process.ts';

const LIMITS = { acknowledge: 200, firstInquiry: 300 };

const commit = (provider: ProviderProcess, id: string) =>
  provider.merchant<Trace>(`/v1/checkouts/${id}/commit/`);

const refund = (provider: ProviderProcess, id: string, body = {}) =>
  provider.merchant<Trace>(`/v1/checkouts/${id}/refund/`, body);

/** Whether nothing of a session is still to be done. */
const rests = ({ capture, reversal, refunds }: Trace): boolean =>
  capture?.status !== 'pending' &&
  reversal?.status !== 'pending' &&
  refunds.every(({ status }) => status !== 'pending');

async function expectRest(provider: ProviderProcess, ids: readonly string[]): Promise<Trace[]> {
  for (const id of ids) await expect.poll(async () => rests(await provider.trace(id)), PATIENT).toBe(true);
  expect(await auditOf(provider)).toMatchObject({ bankCompared: true, problems: [] });
  return Promise.all(ids.map((id) => provider.trace(id)));
}

test.each([
  ['before the bank acts', { type: 'hold_request' }],
  ['between the bank’s answer and ours', { type: 'delay_answer', ms: 600_000 }],
] as const)(
  'killed in a capture, a void, a reversal’s refund and a refund, %s',
  async (_, fault) => {
    const provider = await providerProcess(LIMITS);
    await provider.start();
    const earned = await provider.paid('sale');
    await commit(provider, earned.id);
    const [toCapture, toVoid, toReturn] = [
      await provider.paid('hold'),
      await provider.paid('hold'),
      await provider.paid('sale'),
    ];
    await provider.order('capture', fault, 1);
    await provider.order('void', fault, 1);
    await provider.order('refund', fault, 2);
    await commit(provider, toCapture.id);
    await refund(provider, toVoid.id);
    await refund(provider, toReturn.id);
    await refund(provider, earned.id, { amount: '5.00' });
    await expect.poll(() => provider.hits(), PATIENT).toBe(4);
    await provider.kill();
    await provider.clear();
    // Between the two nothing was lost and nothing done by halves.
    expect(await auditOf(provider)).toMatchObject({ bankCompared: true, problems: [] });

    await provider.start();
    await expectRest(
      provider,
      [toCapture, toVoid, toReturn, earned].map(({ id }) => id),
    );
    expect(await atBank(provider, toCapture.pid)).toEqual({ status: 'captured', refunded: '0.00' });
    expect(await atBank(provider, toVoid.pid)).toEqual({ status: 'voided', refunded: '0.00' });
    expect(await atBank(provider, toReturn.pid)).toEqual({ status: 'captured', refunded: '12.00' });
    expect(await atBank(provider, earned.pid)).toEqual({ status: 'captured', refunded: '5.00' });
  },
  90_000,
);

test('killed among many commits and refunds: what was answered holds', async () => {
  const provider = await providerProcess(LIMITS);
  await provider.start();
  const payments = await Promise.all(Array.from({ length: 24 }, () => provider.paid('hold')));
  const answered = new Map<string, string | null>();
  let toAnswer = 10;
  let enough: () => void = () => undefined;
  const some = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const running = Promise.allSettled(
    payments.map(async ({ id }, index) => {
      const { body } = await (index % 3 === 0 ? refund(provider, id) : commit(provider, id));
      answered.set(id, body.commit_state);
      toAnswer -= 1;
      if (toAnswer === 0) enough();
    }),
  );
  await some;
  await provider.kill();
  await running;
  await provider.start();
  const traces = await expectRest(
    provider,
    payments.map(({ id }) => id),
  );
  for (const { session_id: id, commit_state: state } of traces) {
    if (answered.has(id)) expect(state).toBe(answered.get(id));
  }
}, 90_000);

test('not committed while nobody was there: reversed at the next start', async () => {
  const provider = await providerProcess({ ...LIMITS, commit: 1_000 });
  await provider.start();
  const { id, pid } = await provider.paid('hold');
  const { commit_by } = await provider.trace(id);
  await provider.kill();
  await expect.poll(() => Date.now(), PATIENT).toBeGreaterThan(Date.parse(commit_by ?? '') + 100);
  await provider.start();
  await expect.poll(async () => (await provider.trace(id)).reversal, PATIENT).toEqual({ status: 'done' });
  expect((await atBank(provider, pid)).status).toBe('voided');
  expect(await auditOf(provider)).toMatchObject({ bankCompared: true, problems: [] });
}, 60_000);
