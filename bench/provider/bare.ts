import pg from 'pg';
import { freshIdentifiers, valuesOf, type Writes } from './writes.ts';

export interface Bare {
  /** The writes of one payment. @returns milliseconds. */
  pay(): Promise<number>;
  close(): Promise<void>;
}

/** As many as the provider's pool has. */
const CONNECTIONS = 16;

/** The yardstick: the database doing a payment's writes, prepared once per connection, and nothing else. */
export function createBare(databaseUrl: string, writes: Writes): Bare {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  const names = new Map<string, string>();
  for (const { text } of writes.transactions.flat()) names.set(text, names.get(text) ?? `w${names.size}`);

  return {
    async pay() {
      const started = performance.now();
      const identifiers = freshIdentifiers(writes);
      for (const transaction of writes.transactions) {
        const client = await pool.connect();
        const several = transaction.length > 1;
        try {
          if (several) await client.query('begin');
          for (const write of transaction) {
            const values = valuesOf(write, identifiers, Date.now());
            await client.query({ name: names.get(write.text) ?? '', text: write.text, values });
          }
          if (several) await client.query('commit');
          client.release();
        } catch (error) {
          client.release(true);
          throw error;
        }
      }
      return performance.now() - started;
    },
    close: () => pool.end(),
  };
}
