import { onTestFinished } from 'vitest';
import { connect, type Database } from '../db/database.ts';
import { createLog } from '../log.ts';
import type { TestProvider } from './provider.ts';

/** The provider's database, for a function that the test calls itself. Closed when the test is over. */
export function databaseOf({ databaseUrl }: TestProvider): Database {
  const { db, close } = connect(databaseUrl, createLog('silent'));
  onTestFinished(close);
  return db;
}
