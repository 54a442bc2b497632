import { expect, test } from 'vitest';
import { decideAtBank } from '../testing/bank-browser.ts';
import { auditOf, balancedProvider, commit, PATIENT, paid, refund } from '../testing/merchant.ts';

const provider = await balancedProvider({ timeLimits: { refused: 1_000 } });

const MONEY = { amount: '12.00', currency: 'EUR' };

/** Notes of the audit about one payment. */
const notesOn = async (pid: string) => (await auditOf(provider)).notes.filter((note) => note.includes(pid));

const givenUp = async (what: string) =>
  (await provider.call('GET', '/metrics')).text.includes(`souk_given_up_total{what="${what}"} 1`);

test('a capture that the bank refuses and goes on refusing: failed, and nobody has the money', async () => {
  const { id, pid } = await paid(provider);
  await provider.bank.gateway.void(pid);
  await commit(provider, id);
  await expect.poll(() => provider.bank.count('capture', pid), PATIENT).toBeGreaterThan(0);
  expect((await refund(provider, id, { amount: '5.00' })).body.refund?.status).toBe('pending');
  expect((await provider.trace(id)).capture).toEqual({ status: 'pending' });

  await expect
    .poll(async () => (await provider.trace(id)).capture, PATIENT)
    .toEqual({ status: 'failed', failure_code: 'voided' });
  // An acquirer may refuse today what it does tomorrow: it was asked more than once.
  const asked = provider.bank.count('capture', pid);
  expect(asked).toBeGreaterThan(1);
  expect(await provider.trace(id)).toMatchObject({
    commit_state: 'committed',
    refunds: [{ status: 'failed', failure_code: 'not_captured' }],
  });
  const late = await refund(provider, id);
  expect([late.status, late.body.code]).toEqual([409, 'refund_too_large']);
  expect(late.body.detail).toContain('refused to take this money');
  expect(await notesOn(pid)).toEqual([expect.stringContaining('the bank refused to take 12.00 EUR: voided')]);
  expect(await givenUp('capture')).toBe(true);
  expect(provider.logged()).toContain('capture given up');
  expect(provider.bank.count('capture', pid)).toBe(asked);
});

test('a reversal that the bank refuses and goes on refusing: failed, and the customer is owed his money', async () => {
  const { id, pid } = await paid(provider, 'sale');
  await provider.bank.gateway.refund({ refundRef: 'behind_our_back', ref: pid, money: MONEY });
  await refund(provider, id);
  await expect
    .poll(async () => (await provider.trace(id)).reversal, PATIENT)
    .toEqual({ status: 'failed', failure_code: 'exceeds_captured' });
  expect(provider.bank.count('refund', pid)).toBeGreaterThan(1);
  expect(await notesOn(pid)).toEqual([
    expect.stringContaining('the bank refused to give 12.00 EUR back: exceeds_captured'),
  ]);
  const owed = await provider.sql(
    "select sum(credit - debit)::int as owed from ledger_entries where session_id = $1 and account = 'customer_payable'",
    [id],
  );
  expect(owed).toEqual([{ owed: 1200 }]);
  expect(await givenUp('reversal')).toBe(true);
});

test('money that came too late and that the bank refuses to give back: closed, and owed', async () => {
  const id = await provider.session();
  const { payment_id: pid, action } = (
    await provider.pay(id, { method: 'redirect', scheme: 'gulf_debit', card: undefined })
  ).body;
  const back = await decideAtBank(action, 'approve');
  await provider.bank.gateway.refund({ refundRef: 'behind_our_back_too', ref: pid, money: MONEY });
  await provider.sql("update attempts set deadline = now() - interval '1 s' where id = $1", [pid]);
  await provider.sql("update sessions set expires_at = now() - interval '9 s' where id = $1", [id]);
  await fetch(back, { redirect: 'manual' });
  await expect.poll(async () => (await provider.read(id, pid)).status, PATIENT).toBe('canceled');
  expect(await notesOn(pid)).toEqual([
    expect.stringContaining('came too late, and the bank refused to give 12.00 EUR back: exceeds_captured'),
  ]);
  expect(await givenUp('stray_refund')).toBe(true);
});
