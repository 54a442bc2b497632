import type { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../service/sqlite.ts';

/**
 * A payment without a gateway reference is a tombstone: a void that came before its payment.
 * `refusal` is the issuer's decision, fixed when the card was seen, because the card is not kept.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS payments (
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
  CHECK (gateway_reference IS NULL OR (minor IS NOT NULL AND currency IS NOT NULL AND brand IS NOT NULL AND last_four IS NOT NULL)),
  CHECK (gateway_reference IS NOT NULL OR status = 'voided')
) STRICT;
CREATE TABLE IF NOT EXISTS refunds (
  refund_reference TEXT PRIMARY KEY,
  reference TEXT NOT NULL REFERENCES payments (reference),
  minor INTEGER NOT NULL CHECK (minor > 0),
  refunded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX IF NOT EXISTS refunds_by_payment ON refunds (reference);
`;

/** @param file path of the database, made with its folder where missing, or `:memory:`. */
export const openDatabase = (file: string): DatabaseSync => openSqlite(file, SCHEMA, { readBigInts: true });

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
