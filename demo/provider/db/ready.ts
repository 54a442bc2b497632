import { type SQL, sql } from 'drizzle-orm';

/** A statement for `execute` whose text is rendered already: Drizzle sends it as it is. */
export const ready = (text: string, params: unknown[]): SQL =>
  Object.assign(sql.empty(), { toQuery: () => ({ sql: text, params }) });
