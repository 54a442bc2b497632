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
    const query = (statement: unknown, ...rest: unknown[]): unknown => {
      if (!isNameless(statement)) return send(statement, ...rest);
      if (statement.text === 'begin') {
        Promise.resolve(send(statement.text)).catch(() => undefined);
        return Promise.resolve(NOTHING);
      }
      const name = nameOf(statement.text);
      return send(name === undefined ? statement : { ...statement, name }, ...rest);
    };
    client.query = query as typeof client.query;
  });
}

const NOTHING = { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] } satisfies pg.QueryResult;

/** As Drizzle sends them; who names a statement himself, or passes a bare text, has his reasons. */
const isNameless = (statement: unknown): statement is { text: string } =>
  typeof statement === 'object' &&
  statement !== null &&
  'text' in statement &&
  typeof statement.text === 'string' &&
  !('name' in statement && statement.name !== undefined);
