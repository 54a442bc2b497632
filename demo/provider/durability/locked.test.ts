import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { runMethod } from '../testing/bank-browser.ts';
import { withNumber } from '../testing/client.ts';
import { commit, expectBalance, PATIENT, paid, refund } from '../testing/merchant.ts';
import { type Deployment, deploy, type ProviderProcess } from '../testing/process.ts';
import { unanswered } from './step.ts';

/** What is written when no bank is asked: the provider dies while its write waits for the session's row. */
interface Write {
  name: string;
  prepare(provider: ProviderProcess): Promise<{ id: string; pid?: string }>;
  /** Asked before the kill, and in the same words after it. */
  ask(provider: ProviderProcess, about: { id: string; pid: string; key: string }): Promise<unknown>;
  ends: object;
}

const METHOD_PAGE = '4000000000003220';

const WRITES: readonly Write[] = [
  {
    name: 'opening the form',
    prepare: async (provider) => ({ id: await provider.session() }),
    ask: (provider, { id }) => provider.call('POST', `/v1/sessions/${id}/open/`),
    ends: { state: 'pending', attempts: [] },
  },
  {
    name: 'the attempt, before begin',
    prepare: async (provider) => ({ id: await provider.session() }),
    ask: (provider, { id, key }) => provider.pay(id, {}, key),
    ends: { state: 'paid', attempts: [{ status: 'succeeded' }] },
  },
  {
    name: 'the word of the 3-D Secure method page',
    async prepare(provider) {
      const id = await provider.session();
      return { id, pid: (await provider.pay(id, withNumber(METHOD_PAGE))).body.payment_id };
    },
    ask: async (provider, { id, pid }) => runMethod((await provider.read(id, pid)).action),
    ends: { state: 'attempted', attempts: [{ status: 'requires_action' }] },
  },
  {
    name: 'giving a payment up',
    async prepare(provider) {
      const id = await provider.session();
      return { id, pid: (await provider.pay(id, withNumber(METHOD_PAGE))).body.payment_id };
    },
    ask: (provider, { id, pid }) => provider.cancel(id, pid),
    ends: { state: 'attempted', attempts: [{ status: 'canceled' }] },
  },
  {
    name: 'extending',
    prepare: async (provider) => ({ id: await provider.session({ expires_in: 60, max_expires_in: 600 }) }),
    ask: (provider, { id }) => provider.call('POST', `/v1/sessions/${id}/extend/`),
    ends: { state: 'created' },
  },
  {
    name: 'another amount',
    prepare: async (provider) => ({ id: await provider.session() }),
    ask: (provider, { id }) => provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '13.00' }),
    ends: { amount: '13.00' },
  },
  {
    name: 'canceling a session',
    prepare: async (provider) => ({ id: await provider.session() }),
    ask: (provider, { id }) => provider.merchant('POST', `/v1/checkouts/${id}/cancel/`),
    ends: { state: 'canceled' },
  },
  {
    name: 'a commit',
    prepare: (provider) => paid(provider),
    ask: (provider, { id }) => commit(provider, id),
    ends: { commit_state: 'committed', capture: { status: 'done' } },
  },
  {
    name: 'a reversal',
    prepare: (provider) => paid(provider),
    ask: (provider, { id, key }) => refund(provider, id, {}, key),
    ends: { commit_state: 'reversed', reversal: { status: 'done' } },
  },
  {
    name: 'a refund',
    prepare: (provider) => paid(provider, 'sale', { capture: 'automatic' }),
    ask: (provider, { id, key }) => refund(provider, id, { amount: '5.00' }, key),
    ends: { refunds: [{ amount: '5.00', status: 'succeeded' }] },
  },
];

/** Until so many of the provider's statements wait for a lock. */
const waiting = ({ sql }: Deployment, number: number) =>
  expect
    .poll(
      async () =>
        (
          await sql(
            "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
          )
        ).length,
      PATIENT,
    )
    .toBe(number);

test(`killed in a write, while it waits: ${WRITES.map(({ name }) => name).join('; ')}`, async () => {
  const deployment = await deploy({ acknowledge: 200, firstInquiry: 60_000, jobWatch: 1_000 });
  const provider = await deployment.provider();
  await provider.start();
  const all = [];
  for (const write of WRITES) {
    const { id, pid = '' } = await write.prepare(provider);
    all.push({ write, about: { id, pid, key: randomUUID() }, before: await provider.trace(id) });
  }
  const ids = all.map(({ about }) => about.id);
  const release = await deployment.hold('select from sessions where id = any($1) for update', [ids]);
  for (const { write, about } of all) unanswered(write.ask(provider, about));
  await waiting(deployment, WRITES.length);
  await provider.kill();
  await release();
  await waiting(deployment, 0);

  await provider.start();
  for (const { write, about, before } of all) {
    const { version, state } = await provider.trace(about.id);
    expect([write.name, version, state]).toEqual([write.name, before.version, before.state]);
  }
  for (const { write, about } of all) await write.ask(provider, about);
  for (const { write, about } of all) {
    await expect
      .poll(async () => provider.trace(about.id), { ...PATIENT, message: write.name })
      .toMatchObject(write.ends);
  }
  await expectBalance(deployment);
}, 60_000);
