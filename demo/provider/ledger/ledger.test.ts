import { describe, expect, test } from 'vitest';
import { decideAtBank } from '../testing/bank-browser.ts';
import { answerLost, held } from '../testing/intercept.ts';
import { balancedProvider, captured, commit, PATIENT, paid, refund, reversed } from '../testing/merchant.ts';
import { withNumber } from '../testing/provider.ts';

const provider = await balancedProvider();

/** What is booked about a session, in order: `kind: from → to amount`. */
const booked = async (id: string) =>
  (
    await provider.sql(
      `select kind || ': ' || max(account) filter (where debit > 0) || ' / ' || max(account) filter (where credit > 0)
         || ' ' || max(debit) || ' ' || currency as line
       from ledger_entries where session_id = $1 group by transaction_id, kind, currency order by min(id)`,
      [id],
    )
  ).map(({ line }) => line);

describe('what is booked', () => {
  test('a hold, committed, captured, partly refunded', async () => {
    const { id } = await paid(provider);
    expect(await booked(id)).toEqual(['authorised: bank_authorised / merchant_pending 1200 EUR']);
    await commit(provider, id);
    await captured(provider, id);
    await refund(provider, id, { amount: '2.50' });
    await expect.poll(async () => (await provider.trace(id)).refunds[0]?.status, PATIENT).toBe('succeeded');
    expect(await booked(id)).toEqual([
      'authorised: bank_authorised / merchant_pending 1200 EUR',
      'committed: merchant_pending / merchant_payable 1200 EUR',
      'captured: bank_receivable / bank_authorised 1200 EUR',
      'refund_requested: merchant_payable / customer_payable 250 EUR',
      'refunded: customer_payable / bank_receivable 250 EUR',
    ]);
  });

  test.each([
    ['hold', 'authorised: bank_authorised', 'voided: customer_payable / bank_authorised'],
    ['sale', 'sold: bank_receivable', 'returned: customer_payable / bank_receivable'],
  ] as const)('a %s, reversed', async (by, first, last) => {
    const { id } = await paid(provider, by);
    await refund(provider, id);
    await reversed(provider, id);
    expect(await booked(id)).toEqual([
      `${first} / merchant_pending 1200 EUR`,
      'reversed: merchant_pending / customer_payable 1200 EUR',
      `${last} 1200 EUR`,
    ]);
  });

  test('automatic capture is committed with the payment, a decline leaves no trace', async () => {
    const { id } = await paid(provider, 'sale', { capture: 'automatic' });
    expect(await booked(id)).toEqual([
      'sold: bank_receivable / merchant_pending 1200 EUR',
      'committed: merchant_pending / merchant_payable 1200 EUR',
    ]);
    const declined = await provider.session();
    await provider.pay(declined, withNumber('4000000000000002'));
    expect(await booked(declined)).toEqual([]);
  });
});

describe('money that comes when it can pay for nothing any more', () => {
  const tooLate = async (id: string) => {
    await provider.sql("update attempts set deadline = now() - interval '1 s' where session_id = $1", [id]);
    await provider.sql("update sessions set expires_at = now() - interval '9 s' where id = $1", [id]);
  };

  test('a hold, released', async () => {
    const id = await provider.session();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(id);
    await slow.reached;
    await tooLate(id);
    slow.release();
    expect((await paying).body.status).toBe('canceled');
    expect(await booked(id)).toEqual([
      'stray_held: bank_authorised / customer_payable 1200 EUR',
      'stray_released: customer_payable / bank_authorised 1200 EUR',
    ]);
  });

  test('money that was taken, given back', async () => {
    const id = await provider.session();
    const scheme = { method: 'redirect', scheme: 'gulf_debit', card: undefined };
    const { payment_id: pid, action } = (await provider.pay(id, scheme)).body;
    const back = await decideAtBank(action, 'approve');
    await tooLate(id);
    await fetch(back, { redirect: 'manual' });
    await expect.poll(async () => (await provider.read(id, pid)).status, PATIENT).toBe('canceled');
    expect(await booked(id)).toEqual([
      'stray_taken: bank_receivable / customer_payable 1200 EUR',
      'stray_returned: customer_payable / bank_receivable 1200 EUR',
    ]);
  });

  test('another amount than was asked for is booked as what it is', async () => {
    const id = await provider.session();
    provider.bank.next('authorise', answerLost);
    const { payment_id: pid } = (await provider.pay(id)).body;
    await provider.sql('update attempts set amount = 1100 where id = $1', [pid]);
    await expect.poll(async () => (await provider.read(id, pid)).status, PATIENT).toBe('canceled');
    expect(await booked(id)).toEqual([
      'stray_held: bank_authorised / customer_payable 1200 EUR',
      'stray_released: customer_payable / bank_authorised 1200 EUR',
    ]);
  });
});

describe('the database itself', () => {
  test.each([
    ['update', 'update ledger_entries set debit = debit + 1'],
    ['delete', 'delete from ledger_entries'],
    ['truncate', 'truncate ledger_entries'],
  ])('refuses to %s what is booked', async (_, statement) => {
    const { id } = await paid(provider);
    const before = await booked(id);
    await expect(provider.sql(statement)).rejects.toThrow('only ever added to');
    expect(await booked(id)).toEqual(before);
  });

  test.each([
    ['one side alone', "('bank_receivable', 5, 0, 'EUR')", 'must be equal'],
    [
      'different amounts',
      "('bank_receivable', 5, 0, 'EUR'), ('merchant_payable', 0, 4, 'EUR')",
      'must be equal',
    ],
    [
      'two currencies',
      "('bank_receivable', 5, 0, 'EUR'), ('merchant_payable', 0, 5, 'USD')",
      'must be equal',
    ],
    ['a row on both sides', "('bank_receivable', 5, 5, 'EUR')", 'ledger_one_side'],
    [
      'a negative amount',
      "('bank_receivable', -5, 0, 'EUR'), ('merchant_payable', 0, -5, 'EUR')",
      'ledger_one_side',
    ],
  ])('refuses %s', async (_, rows, message) => {
    const id = await provider.session();
    const one = rows.replaceAll("('", "('t', '");
    await expect(
      provider.sql(
        `insert into ledger_entries (transaction_id, account, debit, credit, currency, kind, merchant_id, session_id)
         select v.t, v.account, v.debit, v.credit, v.currency, 'committed', 'merchant_demo', $1
         from (values ${one}) as v(t, account, debit, credit, currency)`,
        [id],
      ),
    ).rejects.toThrow(message);
    expect(await booked(id)).toEqual([]);
  });

  test('books nothing twice', async () => {
    const { id, pid } = await paid(provider);
    await expect(
      provider.sql(
        `insert into ledger_entries (transaction_id, kind, account, debit, credit, currency, merchant_id, session_id)
         values ($2, 'authorised', 'bank_authorised', 1200, 0, 'EUR', 'merchant_demo', $1),
                ($2, 'authorised', 'merchant_pending', 0, 1200, 'EUR', 'merchant_demo', $1)`,
        [id, `authorised_${pid}`],
      ),
    ).rejects.toThrow('ledger_once');
  });
});
