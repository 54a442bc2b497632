import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { authorised } from '../testing/authorised.ts';
import { auditOf, captured, commit, PATIENT, paid, refund, reversed } from '../testing/merchant.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const script = fileURLToPath(new URL('../audit.ts', import.meta.url));

/** The command, as an operator runs it. */
async function command(environment: Record<string, string> = {}): Promise<{ code: number; out: string }> {
  const env = {
    ...process.env,
    DATABASE_URL: provider.databaseUrl,
    BANK_URL: provider.bankUrl,
    ...environment,
  };
  return promisify(execFile)(process.execPath, [script], { env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
}

const problems = async () => (await auditOf(provider)).problems;

/** Does something that the provider would not do, and takes it back. */
async function spoiled(spoil: string, repair: string, values: unknown[]): Promise<string[]> {
  await provider.sql(spoil, values);
  const found = await problems();
  await provider.sql(repair, values);
  expect(await problems()).toEqual([]);
  return found;
}

test('payments of every kind balance, with and without the bank’s books', async () => {
  const committed = await paid(provider);
  await commit(provider, committed.id);
  await captured(provider, committed.id);
  await refund(provider, committed.id, { amount: '1.00' });
  const given = await paid(provider, 'sale');
  await refund(provider, given.id);
  await reversed(provider, given.id);
  await paid(provider);
  await provider.pay(await provider.session(), withNumber('4000000000000002'));
  await provider.session();
  expect(await command()).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^5 sessions, \d+ ledger entries, compared with the bank’s books: the books balance\.\n$/,
    ),
  });
  const alone = await command({ BANK_URL: 'http://127.0.0.1:1' });
  expect(alone).toEqual({
    code: 0,
    out: expect.stringContaining('were not to be seen at http://127.0.0.1:1'),
  });
});

test('a commit that nobody booked', async () => {
  const { id, pid } = await paid(provider);
  const found = await spoiled(
    "update sessions set commit_state = 'committed', capture_status = 'pending' where id = $1",
    "update sessions set commit_state = 'awaiting', capture_status = null where id = $1",
    [id],
  );
  expect(found).toEqual([
    expect.stringContaining(`the ledger lacks committed_${pid}: merchant_pending, debit 1200, credit 0 EUR`),
    expect.stringContaining(`the ledger lacks committed_${pid}: merchant_payable, debit 0, credit 1200 EUR`),
  ]);
  // An operator can find it, and nobody can open it who reads over his shoulder.
  expect(found[0]).toContain(`${id.slice(0, 6)}… (merchant_demo, order "A-1001")`);
  expect(found[0]).not.toContain(id);
});

test('the command tells it by its exit code', async () => {
  const { id } = await paid(provider);
  await provider.sql("update sessions set commit_by = now() - interval '16 minutes' where id = $1", [id]);
  const { code, out } = await command();
  expect(code).toBe(1);
  expect(out).toContain('awaits a commit although its time ran out long ago');
  expect(out).toMatch(/: 1 problem\.\n$/);
  await provider.sql("update sessions set commit_by = now() + interval '9 minutes' where id = $1", [id]);
  expect(await problems()).toEqual([]);
});

test('another amount than was asked for', async () => {
  const { id } = await paid(provider);
  const found = await spoiled(
    'update sessions set amount = amount + 1 where id = $1',
    'update sessions set amount = amount - 1 where id = $1',
    [id],
  );
  expect(found).toEqual([expect.stringContaining('paid another amount')]);
});

test('refunds above what was paid', async () => {
  const { id } = await paid(provider);
  await commit(provider, id);
  await captured(provider, id);
  await refund(provider, id, { amount: '12.00' });
  await expect.poll(async () => (await provider.trace(id)).refunds[0]?.status, PATIENT).toBe('succeeded');
  const found = await spoiled(
    'update refunds set amount = amount + 1 where session_id = $1',
    'update refunds set amount = amount - 1 where session_id = $1',
    [id],
  );
  expect(found.join()).toContain('refunds above what was paid');
  expect(found.join()).toContain('the ledger should not have refunded_');
  expect(found.join()).toContain('the bank refunded 1200 minor units, our books say 1201');
});

test('what happened at the bank behind our back', async () => {
  const { pid } = await paid(provider);
  await provider.bank.gateway.void(pid);
  expect(await problems()).toEqual([
    expect.stringContaining(`${pid} is voided at the bank and should be approved`),
  ]);
});

test('money at the bank that belongs to no payment of ours', async () => {
  const ref = 'pay_stranger';
  await authorised(provider.bank.gateway, ref, { amount: '1.00' });
  expect(await problems()).toContain(`the bank has money of ${ref}, which belongs to no session`);
});

test('a database that is not a provider’s is named as what is wrong', async () => {
  const { code, out } = await command({ DATABASE_URL: inject('postgresUrl') });
  expect(code).toBe(1);
  expect(out).toMatch(/^This database is not a provider’s.*DATABASE_URL.*\n$/);
});
