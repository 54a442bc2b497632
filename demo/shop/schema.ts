/**
 * The shop's tables. `key` names a purchase, an order or an invoice, to the provider, so that asking twice for
 * its session makes one.
 *
 * - `settlements`: what became of a session's goods, in words of the kit (`RecordState`), and how it ended
 * - `fulfilments`: one row for each purchase that was handed over; a second is not to be had
 * - `webhooks`: those that were taken, by their ID
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS orders (
  number bigint GENERATED ALWAYS AS IDENTITY (START WITH 1001) PRIMARY KEY,
  key text NOT NULL UNIQUE,
  visitor text NOT NULL,
  amount text NOT NULL,
  currency text NOT NULL,
  lines jsonb NOT NULL,
  terms jsonb NOT NULL,
  session_id text UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS invoices (
  key text PRIMARY KEY,
  visitor text NOT NULL,
  invoice jsonb NOT NULL,
  link jsonb NOT NULL,
  session_id text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS settlements (
  session_id text PRIMARY KEY,
  key text NOT NULL,
  state text NOT NULL DEFAULT 'none' CHECK (state IN ('none', 'fulfilled', 'revoked', 'undeliverable')),
  reference text,
  ending text CHECK (ending IN ('fulfilled', 'not_paid', 'mismatch', 'revoked', 'refunded')),
  look_at timestamptz NOT NULL,
  look_every interval NOT NULL,
  CHECK (state NOT IN ('fulfilled', 'revoked') OR reference IS NOT NULL)
);
CREATE INDEX IF NOT EXISTS settlements_open ON settlements (look_at) WHERE ending IS NULL;
CREATE TABLE IF NOT EXISTS fulfilments (
  key text PRIMARY KEY,
  session_id text NOT NULL UNIQUE REFERENCES settlements,
  made_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE TABLE IF NOT EXISTS webhooks (
  id text PRIMARY KEY,
  came_at timestamptz NOT NULL DEFAULT now()
);
`;
