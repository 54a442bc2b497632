import { expect, test } from 'vitest';
import { freshIdentifiers, valuesOf, writesOf } from './writes.ts';

const SESSION = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6';
const PAYMENT = `pay_${'x'.repeat(24)}`;
const at = new Date('2026-01-01T12:00:00Z');
const sent = (text: string, parameters: (string | null)[] = [], connection = 1) => ({
  text,
  parameters,
  connection,
});

test('writes are kept in their transactions; reads, locks and empty transactions are not', () => {
  const { transactions } = writesOf(
    [
      sent('begin'),
      sent('select id from sessions where id = $1 for update', [SESSION]),
      sent('begin', [], 2),
      sent('update sessions set state = $1', ['paid']),
      sent('INSERT INTO rate_limits VALUES ($1)', ['k'], 3),
      sent(' with old as (select 1) delete from popups', [], 2),
      sent('insert into attempts values ($1)', [PAYMENT]),
      sent('commit'),
      sent('commit', [], 2),
      sent('begin'),
      sent('select 1'),
      sent('commit'),
    ],
    at,
  );
  expect(transactions.map((writes) => writes.map(({ text }) => text.trim().split(' ', 2).join(' ')))).toEqual(
    [['INSERT INTO'], ['update sessions', 'insert into'], ['with old']],
  );
});

test('a replay is about another payment, the same one in all its writes', () => {
  const writes = writesOf(
    [
      sent('insert into sessions values ($1, $2, $3)', [SESSION, 'EUR', null]),
      sent('insert into ledger values ($1, $2)', [`authorised_${PAYMENT}`, `{"id":"${SESSION}"}`]),
      sent('update attempts set reference = $1, finished_at = $2', [
        'R3MYC93NRZKZ',
        '2026-01-01T12:10:00.000Z',
      ]),
    ],
    at,
  );
  expect(writes.identifiers).toEqual([SESSION, PAYMENT, 'R3MYC93NRZKZ']);
  const fresh = freshIdentifiers(writes);
  const [session = '', payment = '', reference = ''] = fresh;
  expect([session.length, reference.length]).toEqual([32, 12]);
  expect(payment).toMatch(/^pay_\w{24}$/);
  expect(fresh).not.toEqual(freshIdentifiers(writes));
  const now = Date.parse('2026-02-01T00:00:00Z');
  expect(writes.transactions.flat().map((write) => valuesOf(write, fresh, now))).toEqual([
    [session, 'EUR', null],
    [`authorised_${payment}`, `{"id":"${session}"}`],
    [reference, '2026-02-01T00:10:00.000Z'],
  ]);
});
