import type { TestProvider } from '../testing/provider.ts';

/** All that is stored, but for the queues: equal before and after where nothing was done. */
export async function fingerprint(provider: TestProvider): Promise<Record<string, unknown>> {
  const tables = await provider.sql(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_limits' order by 1",
  );
  const columns = tables.map(
    ({ name }) => `(select md5(string_agg(t::text, '|' order by t::text)) from "${name}" t) as "${name}"`,
  );
  const [row] = await provider.sql(
    `select ${columns.join(', ')},
      (select count(*) from pgboss.job
        where name not like '\\_\\_pgboss%' and name not in (select name from pgboss.schedule)) as jobs`,
  );
  return row ?? {};
}
