import type { SQL } from 'drizzle-orm';
import type { Db } from 'pg-boss';
import { ready } from '../db/ready.ts';

/**
 * The one statement that a call of pg-boss writes with. We send it ourselves: in our transaction, when it suits us.
 * @throws Error where the call writes otherwise.
 */
export async function statementOf(write: (db: Db) => Promise<unknown>): Promise<SQL> {
  const written: SQL[] = [];
  await write({
    async executeSql(text, values = []) {
      written.push(ready(text, values));
      return { rows: [{ id: null }] };
    },
  });
  const [statement, ...more] = written;
  if (!statement || more.length > 0) throw new Error('A job is not written with one statement any more.');
  return statement;
}
