import type pg from 'pg';

/** A bulk insert's text has the length of its rows; hardly any comes twice. */
const LONGEST = 16_384;
/** Per process; PostgreSQL keeps each of them per connection. */
const MOST = 400;

/**
 * Saves a pool's statements time and waiting, without a difference in what they do:
 *
 * - Every one is prepared, named by its text: PostgreSQL parses and plans it once per connection. The texts
 *   are the code's own and their values parameters, so there are few; what comes beyond that is not prepared.
 * - Nobody waits for `begin`: it goes out with the transaction's first statement. Should it fail, so does that one.
 * - A transaction that has sent its commit already (`commitWith`) is not ended once more.
 */
export function speedUpStatements(pool: pg.Pool): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || text.length > LONGEST || names.size >= MOST) return known;
    const name = `souk_${names.size}`;
    names.set(text, name);
    return name;
  };
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...parameters: unknown[]) => unknown;
    let ended = false;
    const query = (statement: unknown, ...rest: unknown[]): unknown => {
      if (!isNameless(statement)) return send(statement, ...rest);
      if (ended) {
        if (!ENDS.has(statement.text)) throw new Error('A statement after the end of its transaction.');
        ended = false;
        return Promise.resolve(NOTHING);
      }
      if (statement.text === 'begin') {
        Promise.resolve(send(statement.text)).catch(() => undefined);
        return Promise.resolve(NOTHING);
      }
      ended = statement.text === EARLY_COMMIT;
      const name = nameOf(statement.text);
      return send(name === undefined ? statement : { ...statement, name }, ...rest);
    };
    client.query = query as typeof client.query;
  });
}

/** A commit by another name than Drizzle's own, which comes after it. */
export const EARLY_COMMIT = 'commit work';

/** How Drizzle ends a transaction. */
const ENDS = new Set(['commit', 'rollback']);

const NOTHING = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult;

/** As Drizzle sends them; who names a statement himself, or passes a bare text, has his reasons. */
const isNameless = (statement: unknown): statement is { text: string } =>
  typeof statement === 'object' &&
  statement !== null &&
  'text' in statement &&
  typeof statement.text === 'string' &&
  !('name' in statement && statement.name !== undefined);
