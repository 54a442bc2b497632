import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { createLog } from '../log.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { readiness } from './readiness.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const log = createLog('silent');

test('a provider on its database is ready', async () => {
  await expect.poll(async () => (await provider.call('GET', '/readyz')).status).toBe(200);
  expect((await provider.call('GET', '/healthz')).status).toBe(200);
});

test('whatever is missing is named', async () => {
  const { db, close } = connect(provider.databaseUrl, log);
  const parts = { db, log, jobsRun: () => true, stopping: () => false };
  try {
    expect(await readiness(parts)()).toEqual([]);
    expect(await readiness({ ...parts, jobsRun: () => false })()).toEqual(['jobs do not run']);
    expect(await readiness({ ...parts, stopping: () => true })()).toEqual(['the process is shutting down']);
  } finally {
    await close();
  }
  const away = connect('postgres://nobody@127.0.0.1:1/none', log);
  expect(await readiness({ ...parts, db: away.db })()).toEqual(['the database does not answer']);
  await away.close();
});

test('jobs that can’t fetch are not said to run, and are said to again once they can', async () => {
  const answer = async () => {
    const { status, body } = await provider.call('GET', '/readyz');
    return [status, (body as { missing?: string[] }).missing];
  };
  await provider.sql('alter table pgboss.job_common rename to gone');
  await expect.poll(answer).toEqual([503, ['jobs do not run']]);
  await provider.sql('alter table pgboss.gone rename to job_common');
  await expect.poll(answer).toEqual([200, undefined]);
});
