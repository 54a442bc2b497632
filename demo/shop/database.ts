import type { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../service/sqlite.ts';

/** `key` names the order to the provider, so that asking twice for its session makes one. */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS orders (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  visitor TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'paid')),
  amount TEXT NOT NULL,
  currency TEXT NOT NULL,
  lines TEXT NOT NULL,
  terms TEXT NOT NULL,
  session TEXT UNIQUE,
  reference TEXT,
  made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  CHECK ((state = 'paid') = (reference IS NOT NULL))
) STRICT;
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'orders', 1000 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'orders');
`;

/** @param file path of the database, made with its folder where missing, or `:memory:`. */
export const openDatabase = (file: string): DatabaseSync => openSqlite(file, SCHEMA);
