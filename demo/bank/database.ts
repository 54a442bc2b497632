import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { openSqlite } from '../service/sqlite.ts';

/** Of the tables below; `PRAGMA user_version` holds it. Databases of the first version say 0. */
const VERSION = 2n;

/**
 * A payment without a gateway reference is a tombstone: a void that came before its payment.
 * `behaviour` and `refusal` are the issuer's decisions, fixed when the source was seen, because no card
 * number is kept: `source_digest` only recognises the same source, `card_fingerprint` the same card.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS payments (
  reference TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('begun', 'approved', 'declined', 'captured', 'voided')),
  gateway_reference TEXT UNIQUE,
  minor INTEGER CHECK (minor > 0),
  currency TEXT,
  source TEXT CHECK (source IN ('card', 'token', 'apple_pay', 'redirect')),
  source_digest TEXT,
  card_fingerprint TEXT,
  brand TEXT,
  last_four TEXT,
  expiry_month TEXT,
  expiry_year TEXT,
  behaviour TEXT,
  refusal TEXT,
  stored_credential TEXT CHECK (stored_credential IN ('first', 'subsequent')),
  trans_id TEXT UNIQUE,
  scheme TEXT,
  return_url TEXT,
  approval_code TEXT,
  scheme_transaction_id TEXT,
  decline_code TEXT,
  begun_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK (gateway_reference IS NULL OR (minor IS NOT NULL AND currency IS NOT NULL AND source IS NOT NULL AND behaviour IS NOT NULL)),
  CHECK (gateway_reference IS NOT NULL OR status = 'voided'),
  CHECK ((source = 'redirect') = (scheme IS NOT NULL) AND (source = 'redirect') = (return_url IS NOT NULL)),
  CHECK ((status = 'declined') = (decline_code IS NOT NULL))
) STRICT;
CREATE TABLE IF NOT EXISTS refunds (
  refund_reference TEXT PRIMARY KEY,
  reference TEXT NOT NULL REFERENCES payments (reference),
  minor INTEGER NOT NULL CHECK (minor > 0),
  refunded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX IF NOT EXISTS refunds_by_payment ON refunds (reference);
CREATE TABLE IF NOT EXISTS authentications (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL REFERENCES payments (reference),
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  acs_trans_id TEXT UNIQUE,
  session_data TEXT,
  wrong_codes INTEGER NOT NULL DEFAULT 0,
  result TEXT CHECK (result IN ('Y', 'N', 'U')),
  awaited_since INTEGER NOT NULL,
  CHECK ((answer = 'C') = (acs_trans_id IS NOT NULL)),
  CHECK (result IS NULL OR answer = 'C')
) STRICT;
CREATE INDEX IF NOT EXISTS authentications_by_payment ON authentications (reference, id);
CREATE TABLE IF NOT EXISTS tokens (
  token TEXT PRIMARY KEY,
  card_fingerprint TEXT NOT NULL UNIQUE,
  brand TEXT NOT NULL,
  last_four TEXT NOT NULL,
  expiry_month TEXT NOT NULL,
  expiry_year TEXT NOT NULL,
  behaviour TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
`;

/** The first version knew nothing but cards, and of each only whether it would be refused. */
const FROM_FIRST_VERSION = `
INSERT INTO payments (reference, status, gateway_reference, minor, currency, source, brand, last_four,
  behaviour, refusal, approval_code, decline_code, begun_at)
SELECT reference, status, gateway_reference, minor, currency, iif(gateway_reference IS NULL, NULL, 'card'),
  brand, last_four, iif(gateway_reference IS NULL, NULL, '{"refusal":null,"refusalWhenSaved":null,"threeDs":null}'),
  refusal, approval_code, iif(status = 'declined', refusal, NULL), begun_at
FROM first_payments;
DROP TABLE first_payments;
`;

/**
 * @param file path of the database, made with its folder where missing, or `:memory:`. One of an earlier
 *   version is brought up to date.
 * @throws {Error} where a later version of the bank wrote it.
 */
export function openDatabase(file: string): DatabaseSync {
  const db = openSqlite(file, '', { readBigInts: true });
  const { user_version: found } = z
    .object({ user_version: z.bigint() })
    .parse(db.prepare('PRAGMA user_version').get());
  if (found > VERSION) {
    db.close();
    throw new Error(`${file} was written by a later version of the bank. Update, or use another DATA_DIR.`);
  }
  if (found < VERSION) {
    // Refunds go on referring to the table called "payments" while it is replaced.
    db.exec('PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;');
    transaction(db, () => upgrade(db));
    db.exec('PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON;');
  }
  return db;
}

function upgrade(db: DatabaseSync): void {
  const first = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'payments'`).get() !== undefined;
  if (first) db.exec('ALTER TABLE payments RENAME TO first_payments');
  db.exec(SCHEMA);
  if (first) db.exec(FROM_FIRST_VERSION);
  db.exec(`PRAGMA user_version = ${VERSION}`);
}

/** Runs `step` so that all of it is stored, or none. */
export function transaction<T>(db: DatabaseSync, step: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = step();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
