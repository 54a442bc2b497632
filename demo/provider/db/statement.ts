import { is, Param, Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import { ready } from './ready.ts';

/** Stands for a value that a statement is given when it is sent. */
export type Value<V> = (name: keyof V & string) => Placeholder;

/**
 * A statement for `execute`, built and rendered once, when it is first needed: of what a payment takes from
 * the process, most would be Drizzle writing the same texts anew.
 * @param build the statement, with `value(name)` for every value.
 */
export function statement<V extends object>(
  build: (db: NodePgDatabase, value: Value<V>) => SQLWrapper,
): (values: V) => SQL {
  let rendered: { text: string; params: ((values: V) => unknown)[] } | null = null;
  return (values) => {
    rendered ??= render(build(builder, (name) => sql.placeholder(name)));
    return ready(
      rendered.text,
      rendered.params.map((read) => read(values)),
    );
  };
}

const builder = drizzle.mock();
const dialect = new PgDialect();

function render<V extends object>(built: SQLWrapper) {
  const { sql: text, params } = dialect.sqlToQuery(built.getSQL());
  return { text, params: params.map((param) => reader<V>(param)) };
}

/** What a parameter is in a statement with these values, as the driver takes it. */
function reader<V extends object>(param: unknown): (values: V) => unknown {
  const placeholder = is(param, Param) ? param.value : param;
  if (!is(placeholder, Placeholder)) return () => param;
  const name = placeholder.name as keyof V;
  if (!is(param, Param)) return (values) => values[name] ?? null;
  const { encoder } = param;
  return (values) => {
    const value = values[name] ?? null;
    return value === null ? null : encoder.mapToDriverValue(value);
  };
}

/** A row's values, each under its own name. */
export const each = <K extends string>(names: readonly K[]): Record<K, Placeholder> =>
  Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as { [N in K]: Placeholder<N> };
