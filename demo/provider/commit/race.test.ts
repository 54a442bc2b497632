import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { connect } from '../db/database.ts';
import { type Runner, startJobs } from '../jobs/jobs.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../operations/metrics.ts';
import { lockSession } from '../sessions/load.ts';
import {
  atBank,
  balancedProvider,
  captured,
  commit,
  dueIn,
  PATIENT,
  paid,
  reversed,
} from '../testing/merchant.ts';
import { type Reversing, reverse } from './reverse.ts';

const provider = await balancedProvider();
let jobs: Runner;
let deps: Reversing;
let disconnect: () => Promise<void>;
beforeAll(async () => {
  const log = createLog('silent');
  const { db, close } = connect(provider.databaseUrl, log, { max: 8 });
  jobs = await startJobs(provider.databaseUrl, log);
  disconnect = close;
  deps = {
    db,
    jobs,
    log,
    gateway: provider.bank.gateway,
    config: readConfig({}),
    metrics: createMetrics(),
  };
});
afterAll(async () => {
  await jobs.stop();
  await disconnect();
});

/** Reversals that begin before the deadline and don't stop until it is decided. */
async function keepReversing(sessionId: string): Promise<void> {
  for (;;) {
    await reverse(deps, { sessionId, once: true });
    const [row] = await provider.sql('select commit_state from sessions where id = $1', [sessionId]);
    if (row?.commit_state !== 'awaiting') return;
  }
}

async function race(commits: number, dueMs: number): Promise<'committed' | 'reversed'> {
  const { id, pid } = await paid(provider);
  await dueIn(provider, id, dueMs);
  const [answers] = await Promise.all([
    Promise.all(Array.from({ length: commits }, () => commit(provider, id))),
    keepReversing(id),
    keepReversing(id),
  ]);
  const { commit_state: state } = await provider.trace(id);
  const told = new Set(answers.map(({ status, body }) => `${status} ${body.code ?? body.commit_state}`));
  const booked = await provider.sql(
    "select distinct kind from ledger_entries where session_id = $1 and kind in ('committed', 'reversed')",
    [id],
  );
  expect(booked).toEqual([{ kind: state }]);
  if (state === 'committed') {
    expect([...told]).toEqual(['200 committed']);
    await captured(provider, id);
    expect((await atBank(provider, pid)).status).toBe('captured');
    return state;
  }
  expect([...told]).toEqual(['409 checkout_reversed']);
  await reversed(provider, id);
  expect((await atBank(provider, pid)).status).toBe('voided');
  return 'reversed';
}

test.each([0, 3, 10, 30, 60_000])(
  '200 commits against the reversal, %i ms before it: one of the two',
  async (ms) => {
    const decided = await race(200, ms);
    if (ms === 0) expect(decided).toBe('reversed');
    if (ms === 60_000) expect(decided).toBe('committed');
  },
);

test('40 payments, five commits each, around their deadlines', async () => {
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(Array.from({ length: 5 }, (_, index) => race(5, round * 4 + index * 2)));
  }
});

test('one that came in time, and waited for the row until it was too late, is refused like the next', async () => {
  const { id } = await paid(provider);
  await dueIn(provider, id, 500);
  const waiting =
    "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
  const { early, late } = await deps.db.transaction(async (tx) => {
    const isOver = async () => {
      const held = await lockSession(tx, { sessionId: id });
      return held?.session.commitBy != null && held.now > held.session.commitBy;
    };
    expect(await isOver()).toBe(false);
    const early = commit(provider, id);
    await expect.poll(async () => (await provider.sql(waiting)).length).toBe(1);
    await expect.poll(isOver, PATIENT).toBe(true);
    return { early, late: commit(provider, id) };
  });
  for (const answer of await Promise.all([early, late])) {
    expect(answer).toMatchObject({ status: 409, body: { code: 'checkout_reversed' } });
  }
  await keepReversing(id);
});
