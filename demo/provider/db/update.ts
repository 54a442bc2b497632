import { eq, type InferSelectModel, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { statement } from './statement.ts';

/**
 * Updates of a table's rows by ID, for `execute`: rendered once for every set of columns.
 * @param always what SQL sets every time.
 */
export function updates<T extends PgTable & { id: PgColumn }>(
  table: T,
  always: PgUpdateSetSource<T> = {},
): (id: string, change: Partial<InferSelectModel<T>>) => SQL {
  const bySet = new Map<string, (values: Record<string, unknown>) => SQL>();
  return (id, change) => {
    const names = Object.keys(change);
    const set = names.join();
    let update = bySet.get(set);
    if (!update) {
      update = statement<Record<string, unknown>>((db, value) => {
        const changed = Object.fromEntries(names.map((name) => [name, value(name)]));
        // Drizzle makes a parameter of whatever is no SQL; its types know of values only.
        return db
          .update(table as PgTable)
          .set({ ...always, ...changed } as PgUpdateSetSource<PgTable>)
          .where(eq(table.id, value('id')));
      });
      bySet.set(set, update);
    }
    return update({ ...change, id });
  };
}
