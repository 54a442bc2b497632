import { getTableColumns, getTableName, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import { PgDialect, type PgTable } from 'drizzle-orm/pg-core';

/** A row as `execute` gives it. */
export type RawRow = Record<string, unknown>;

export interface JoinedRow<T> {
  /** The table's columns, for the list after `select`. */
  columns: SQL;
  /** @returns the table's part of a row; `null` where an outer join found none. */
  read(row: RawRow): T | null;
}

/**
 * One table's part of a join, its list of columns rendered once. Drizzle renders it anew for every query;
 * with tables as wide as ours that costs the process more than all the rest of a payment.
 * @param prefix of the columns' names in the row; no other part's.
 */
export function joinedRow<T extends PgTable>(table: T, prefix: string): JoinedRow<InferSelectModel<T>> {
  const columns = Object.entries(getTableColumns(table)).map(([property, column], index) => ({
    property,
    column,
    name: `${prefix}_${index}`,
  }));
  const isThere = columns.find(({ column }) => column.notNull)?.name ?? '';
  const list = columns
    .map(({ column, name }) => `${quoted(getTableName(table))}.${quoted(column.name)} as ${name}`)
    .join(', ');
  return {
    columns: sql.raw(list),
    read(row) {
      if (row[isThere] === null) return null;
      const read: RawRow = {};
      for (const { property, column, name } of columns) {
        const value = row[name];
        read[property] = value === null ? null : column.mapFromDriverValue(value);
      }
      return read as InferSelectModel<T>;
    },
  };
}

const quoted = (name: string): string => `"${name}"`;

/** Text that is the same every time, once and for all. @param part without parameters. */
export const rendered = (part: SQL): SQL => sql.raw(new PgDialect().sqlToQuery(part).sql);
