import pg from 'pg';
import { ensurePostgres } from '../postgres/postgres.ts';

export interface FoundDatabase {
  url: string;
  /** Stops the server, where it is our own and nobody else uses it. */
  release(): Promise<void>;
}

/** Where the shop's database is. */
export type DatabasePlace =
  | { at: 'url'; url: string }
  /** A database of its own on the server of this URL. */
  | { at: 'server'; url: string }
  /** The same on the embedded server of a data folder. */
  | { at: 'embedded'; dataDir: string };

const NAME = 'souk_shop';

/** Finds the shop's database, or makes it. */
export async function findDatabase(place: DatabasePlace): Promise<FoundDatabase> {
  switch (place.at) {
    case 'url':
      return { url: place.url, release: async () => undefined };
    case 'server':
      return { url: await ensureOn(place.url), release: async () => undefined };
    case 'embedded': {
      const postgres = await ensurePostgres({ dataDir: place.dataDir });
      // The provider has the same server: whoever goes last stops it.
      return { url: await postgres.ensureDatabase(NAME), release: () => postgres.stop({ patience: 0 }) };
    }
  }
}

async function ensureOn(server: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/${NAME}`;
  const client = new pg.Client({ connectionString: server });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } catch (cause) {
    const { code } = cause as { code?: string };
    // Made by another process between the two queries.
    if (code === '42P04' || code === '23505') return url.href;
    throw new Error(
      `The shop can't make a database "${NAME}" beside the one of DATABASE_URL. Set SHOP_DATABASE_URL to a database of its own.`,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return url.href;
}
