import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expectedTransactions, strayTransactions } from './expected.ts';
import { type Account, linesOf } from './transactions.ts';

const amount = fc.bigInt({ min: 1n, max: 10n ** 15n });
const funds = fc.constantFrom('held', 'taken');
const acknowledgement = fc.constantFrom('pending', 'done');

/** What stands on the accounts, debits less credits. */
function balances(transactions: ReturnType<typeof expectedTransactions>): Map<Account, bigint> {
  const sums = new Map<Account, bigint>();
  for (const { account, debit, credit } of transactions.flatMap(linesOf)) {
    sums.set(account, (sums.get(account) ?? 0n) + debit - credit);
  }
  return sums;
}

const nonZero = (sums: Map<Account, bigint>) => Object.fromEntries([...sums].filter(([, sum]) => sum !== 0n));

const total = (sums: Map<Account, bigint>) => [...sums.values()].reduce((all, sum) => all + sum, 0n);

test('nothing paid, nothing booked', () => {
  const unpaid = { commitState: null, captureStatus: null, reversalStatus: null, funds: null };
  expect(expectedTransactions(unpaid, null, [])).toEqual([]);
});

test('a payment that awaits its commit is nobody’s yet', () => {
  fc.assert(
    fc.property(amount, funds, (paid, how) => {
      const session = {
        commitState: 'awaiting',
        captureStatus: null,
        reversalStatus: null,
        funds: how,
      } as const;
      expect(nonZero(balances(expectedTransactions(session, { id: 'pay_1', amount: paid }, [])))).toEqual({
        [how === 'held' ? 'bank_authorised' : 'bank_receivable']: paid,
        merchant_pending: -paid,
      });
    }),
  );
});

test('a reversal that the bank acknowledged leaves nothing anywhere', () => {
  fc.assert(
    fc.property(amount, funds, fc.constantFrom(null, 'done'), (paid, how, captureStatus) => {
      const session = { commitState: 'reversed', captureStatus, reversalStatus: 'done', funds: how } as const;
      expect(nonZero(balances(expectedTransactions(session, { id: 'pay_1', amount: paid }, [])))).toEqual({});
    }),
  );
});

test('a committed payment, whatever was refunded of it: both sides equal, the merchant has what is left', () => {
  const parts = fc.array(fc.tuple(fc.nat(100), fc.constantFrom('pending', 'succeeded', 'failed')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(funds, acknowledgement, parts, (how, capture, tried) => {
      const paid = 1_000n;
      const refunds = tried.map(([part, status], index) => ({
        id: `ref_${index}`,
        amount: BigInt(part) + 1n,
        status,
      }));
      const captureStatus = how === 'taken' ? 'done' : capture;
      const session = { commitState: 'committed', captureStatus, reversalStatus: null, funds: how } as const;
      const sums = balances(expectedTransactions(session, { id: 'pay_1', amount: paid }, refunds));
      const sumOf = (...statuses: string[]) =>
        refunds.reduce((all, one) => (statuses.includes(one.status) ? all + one.amount : all), 0n);
      expect(total(sums)).toBe(0n);
      expect(sums.get('merchant_payable')).toBe(sumOf('pending', 'succeeded') - paid);
      expect(sums.get('customer_payable') ?? 0n).toBe(-sumOf('pending'));
      expect(sums.get('merchant_pending')).toBe(0n);
    }),
  );
});

test('a capture that failed leaves nothing anywhere', () => {
  fc.assert(
    fc.property(amount, (paid) => {
      const session = {
        commitState: 'committed',
        captureStatus: 'failed',
        reversalStatus: null,
        funds: 'held',
      } as const;
      expect(nonZero(balances(expectedTransactions(session, { id: 'pay_1', amount: paid }, [])))).toEqual({});
    }),
  );
});

test('money that came too late: nothing is left of what went back, and the rest is owed to the customer', () => {
  const maybe = fc.option(amount);
  const status = fc.constantFrom('processing', 'requires_action', 'declined', 'canceled', 'succeeded');
  fc.assert(
    fc.property(maybe, maybe, status, fc.option(fc.constant('refused')), (held, taken, now, refusalCode) => {
      const attempt = {
        id: 'pay_1',
        status: now,
        strayHeld: held,
        strayTaken: taken,
        strayCurrency: 'EUR',
        refusalCode,
      };
      const sums = balances(strayTransactions(attempt));
      const open = now === 'processing' || now === 'requires_action';
      const owed = open || refusalCode !== null ? taken : null;
      expect(sums.get('bank_receivable') ?? 0n).toBe(owed ?? 0n);
      expect(sums.get('bank_authorised') ?? 0n).toBe(open && taken === null ? (held ?? 0n) : 0n);
      expect(total(sums)).toBe(0n);
    }),
  );
});
