import { describe, expect, test } from 'vitest';
import { answerLost, crash, held, refused, requestLost } from '../testing/intercept.ts';
import {
  atBank,
  balancedProvider,
  commit,
  PATIENT,
  paid,
  queue,
  refund,
  reversed,
} from '../testing/merchant.ts';
import type { TestProvider } from '../testing/provider.ts';
import { catchUp } from './catch-up.ts';

const impatient = await balancedProvider({ timeLimits: { commit: 1_500 } });
const patient = await balancedProvider();

describe('not committed in time', () => {
  const provider = impatient;

  test('a hold is released by itself', async () => {
    const { id, pid } = await paid(provider);
    const trace = await provider.trace(id);
    expect(Date.parse(trace.commit_by ?? '') - Date.parse(trace.paid?.paid_at ?? '')).toBe(1_500);
    await reversed(provider, id);
    expect(await provider.trace(id)).toMatchObject({
      state: 'paid',
      commit_state: 'reversed',
      commit_by: trace.commit_by,
      capture: null,
      paid: { payment_id: pid },
    });
    expect(await atBank(provider, pid)).toEqual({ status: 'voided', refunded: '0.00' });
    const late = await commit(provider, id);
    expect([late.status, late.body.code]).toEqual([409, 'checkout_reversed']);
    expect((await refund(provider, id)).body.code).toBe('checkout_reversed');
  });

  test('money that a scheme took at once is given back', async () => {
    const { id, pid } = await paid(provider, 'sale');
    await reversed(provider, id);
    expect(await atBank(provider, pid)).toEqual({ status: 'captured', refunded: '12.00' });
  });

  test('what was committed stays', async () => {
    const { id, pid } = await paid(provider);
    await commit(provider, id);
    // One that was paid later is reversed: the job of the first has had its time.
    const later = await paid(provider);
    await reversed(provider, later.id);
    await expect.poll(() => unfinished(provider, 'reversal', id), PATIENT).toBe(0);
    expect(await provider.trace(id)).toMatchObject({ commit_state: 'committed', reversal: null });
    expect((await atBank(provider, pid)).status).toBe('captured');
  });

  test('a job that comes early waits for commit_by', async () => {
    const { id } = await paid(provider);
    await provider.sql("update pgboss.job set start_after = now() where data->>'sessionId' = $1", [id]);
    await expect.poll(() => jobs(provider, 'reversal', id), PATIENT).toBeGreaterThan(1);
    expect((await provider.trace(id)).commit_state).toBe('awaiting');
    await reversed(provider, id);
  });

  test('a job that was lost is made up for by the sweep', async () => {
    const { id } = await paid(provider);
    await provider.sql("delete from pgboss.job where name = 'reversal' and data->>'sessionId' = $1", [id]);
    await provider.sql("update sessions set commit_by = now() - interval '1 s' where id = $1", [id]);
    await queue(provider, catchUp);
    await reversed(provider, id);
  });
});

const jobs = async (provider: TestProvider, name: string, id: string, where = 'true'): Promise<number> => {
  const [row] = await provider.sql(
    `select count(*)::int as count from pgboss.job where name = $1 and data->>'sessionId' = $2 and ${where}`,
    [name, id],
  );
  return Number(row?.count);
};

/** Jobs whose time has come. */
const unfinished = (provider: TestProvider, name: string, id: string) =>
  jobs(provider, name, id, "state < 'completed' and start_after <= now()");

describe('given back at the bank', () => {
  const provider = patient;

  const kinds = [
    ['hold', 'void', { status: 'voided', refunded: '0.00' }],
    ['sale', 'refund', { status: 'captured', refunded: '12.00' }],
  ] as const;
  const faults = [
    ['the request is lost', requestLost],
    ['the answer is lost', answerLost],
    ['the process dies between the bank’s answer and ours', crash],
  ] as const;

  test.each(
    kinds.flatMap(([by, call, books]) =>
      faults.map(([name, fault]) => [by, call, name, fault, books] as const),
    ),
  )('a %s, by %s, although %s', async (by, call, _, fault, books) => {
    const { id, pid } = await paid(provider, by);
    provider.bank.next(call, fault);
    expect((await refund(provider, id)).body).toMatchObject({
      commit_state: 'reversed',
      reversal: { status: 'pending' },
      refund: null,
    });
    await reversed(provider, id);
    expect(provider.bank.count(call, pid)).toBe(2);
    expect(await atBank(provider, pid)).toEqual(books);
  });

  test('a bank that is down for a while: reversed at once, given back when it is there again', async () => {
    const { id, pid } = await paid(provider);
    const up = provider.bank.always(refused);
    await refund(provider, id);
    await expect.poll(() => provider.bank.count('void', pid), PATIENT).toBeGreaterThan(2);
    expect(await provider.trace(id)).toMatchObject({
      commit_state: 'reversed',
      reversal: { status: 'pending' },
    });
    expect((await commit(provider, id)).body.code).toBe('checkout_reversed');
    up();
    await reversed(provider, id);
  });

  test('two at it at once: booked once', async () => {
    const { id, pid } = await paid(provider);
    const slow = held();
    provider.bank.next('void', slow.fault);
    await refund(provider, id);
    await slow.reached;
    await queue(provider, ({ db, jobs }) => jobs.reverse(db, { sessionId: id }, 0));
    await reversed(provider, id);
    slow.release();
    await expect.poll(() => unfinished(provider, 'reversal', id), PATIENT).toBe(0);
    expect(provider.bank.count('void', pid)).toBe(2);
  });

  test('taken by the bank although it was only held: refunded instead', async () => {
    const { id, pid } = await paid(provider);
    await provider.bank.gateway.capture(pid);
    await refund(provider, id);
    await reversed(provider, id);
    expect(await atBank(provider, pid)).toEqual({ status: 'captured', refunded: '12.00' });
    expect(await provider.trace(id)).toMatchObject({ commit_state: 'reversed', capture: { status: 'done' } });
  });
});
