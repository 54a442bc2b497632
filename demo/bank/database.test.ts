import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { startBank, withCard } from './bank-fixture.ts';
import { openDatabase } from './database.ts';

/** The tables of the first version, with a payment in every state. */
const FIRST_VERSION = `
CREATE TABLE payments (
  reference TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('begun', 'approved', 'declined', 'captured', 'voided')),
  gateway_reference TEXT UNIQUE,
  minor INTEGER CHECK (minor > 0),
  currency TEXT,
  brand TEXT,
  last_four TEXT,
  refusal TEXT,
  approval_code TEXT,
  begun_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK (gateway_reference IS NOT NULL OR status = 'voided')
) STRICT;
CREATE TABLE refunds (
  refund_reference TEXT PRIMARY KEY,
  reference TEXT NOT NULL REFERENCES payments (reference),
  minor INTEGER NOT NULL CHECK (minor > 0),
  refunded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX refunds_by_payment ON refunds (reference);
INSERT INTO payments (reference, status, gateway_reference, minor, currency, brand, last_four, refusal, approval_code) VALUES
  ('open', 'begun', 'txn_1', 1200, 'EUR', 'visa', '4242', NULL, NULL),
  ('refused', 'declined', 'txn_2', 1200, 'EUR', 'visa', '0002', 'do_not_honour', NULL),
  ('taken', 'captured', 'txn_3', 1200, 'EUR', 'visa', '4242', NULL, '123456'),
  ('buried', 'voided', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO refunds (refund_reference, reference, minor) VALUES ('r', 'taken', 200);
`;

function file(): string {
  const path = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return join(path, 'bank.sqlite');
}

test('payments of the first version go on', async () => {
  const path = file();
  const old = new DatabaseSync(path);
  old.exec(FIRST_VERSION);
  old.close();
  for (let start = 0; start < 2; start++) {
    const { gateway, bank } = await startBank({ file: path });
    const status = async (reference: string) => (await gateway('GET', `/payments/${reference}`)).body;
    expect(await status('refused')).toEqual({
      status: 'declined',
      gateway_reference: 'txn_2',
      code: 'do_not_honour',
    });
    expect(await status('buried')).toEqual({ status: 'voided' });
    expect((await gateway('POST', '/payments/open/begin', withCard())).body).toMatchObject({
      gateway_reference: 'txn_1',
    });
    expect((await gateway('POST', '/transactions/txn_1/authorise')).body).toMatchObject({
      status: 'approved',
    });
    const refund = (reference: string, amount: string) =>
      gateway('POST', `/payments/taken/refunds/${reference}`, { amount, currency: 'EUR' });
    expect((await refund('r', '2.00')).body).toEqual({ status: 'refunded' });
    expect((await refund('s', '10.00')).body).toEqual({ status: 'refunded' });
    expect((await refund('t', '0.01')).body).toEqual({ status: 'refused', code: 'exceeds_captured' });
    await bank.close();
  }
});

test('a database of a later version is left alone', () => {
  const path = file();
  const later = new DatabaseSync(path);
  later.exec('PRAGMA user_version = 99');
  later.close();
  expect(() => openDatabase(path)).toThrow('later version');
});
