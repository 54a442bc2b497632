import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE } from './postgres.global.ts';

/** A database of the run's server, for one test or file alone. @param template that it is a copy of: the provider's. */
export async function freshDatabase(
  template = TEMPLATE,
): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await once(server, `create database ${name} template ${template}`);
  return {
    databaseUrl: server.replace(/\/[^/]*$/, `/${name}`),
    drop: () => once(server, `drop database ${name} with (force)`),
  };
}

/** Connections to it that may still be closing when it is dropped: an ended pool doesn't wait for the server. */
export function poolOf(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

async function once(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
