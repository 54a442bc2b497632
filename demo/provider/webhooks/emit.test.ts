import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connected, connect } from '../db/database.ts';
import { type Runner, startJobs } from '../jobs/jobs.ts';
import { createLog } from '../log.ts';
import { answerLost, held } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider, withNumber } from '../testing/provider.ts';
import { eventOf, type Receiver, startReceiver } from '../testing/receiver.ts';
import { asTold } from '../testing/told.ts';
import { emit } from './emit.ts';

const DECLINED = withNumber('4000000000000002');

let provider: TestProvider;
let receiver: Receiver;
let connected: Connected;
let jobs: Runner;
beforeAll(async () => {
  provider = await createTestProvider();
  receiver = await startReceiver();
  const log = createLog('silent');
  connected = connect(provider.databaseUrl, log);
  jobs = await startJobs(provider.databaseUrl, log);
});
afterAll(async () => {
  await jobs.stop();
  await connected.close();
  await provider.close();
  await receiver.close();
});

const make = (changes: object = {}) => provider.session({ webhook_url: receiver.url, ...changes });

/** Types of a session's events in the order of writing, each with the state and version that it tells. */
const events = async (id: string) =>
  (
    await provider.sql(
      `select type, payload -> 'data' ->> 'state' as state, version from webhook_events
       where session_id = $1 order by written_by, position`,
      [id],
    )
  ).map(({ type, state, version }) => `${type} ${state} ${version}`);

const versionOf = async (id: string) => (await provider.trace(id)).version;

/** Waits until the receiver has heard of these, in any order. */
const heard = (id: string, types: string[]) =>
  expect
    .poll(() =>
      receiver
        .of(id)
        .map(({ body }) => eventOf(body).type)
        .sort(),
    )
    .toEqual(types.sort());

const cancel = (id: string) => provider.merchant('POST', `/v1/checkouts/${id}/cancel/`);

/** Puts the end of a session into the past, by the database's clock, for whoever looks. */
const runOut = (id: string) =>
  provider.sql("update sessions set expires_at = clock_timestamp() - interval '1 s' where id = $1", [id]);

/** Its job comes now. */
const expiryJob = (id: string) =>
  provider.sql(
    `update pgboss.job set start_after = now() where name = 'expiry' and data ->> 'sessionId' = $1`,
    [id],
  );

describe('what is told', () => {
  test('a decline, then a payment', async () => {
    const id = await make();
    await provider.pay(id, DECLINED);
    const declined = asTold(await provider.trace(id));
    await provider.pay(id);
    const paid = asTold(await provider.trace(id));
    expect(await events(id)).toEqual([
      `checkout.attempt_failed attempted ${declined.version}`,
      `checkout.paid paid ${paid.version}`,
    ]);
    await heard(id, ['checkout.attempt_failed', 'checkout.paid']);
    const datas = receiver.of(id).map(({ body }) => eventOf(body).data);
    expect(datas.sort((a, b) => a.version - b.version)).toEqual([declined, paid]);
  });

  test('the last decline', async () => {
    const id = await make({ attempts: 'single' });
    await provider.pay(id, DECLINED);
    const version = await versionOf(id);
    expect(await events(id)).toEqual([
      `checkout.attempt_failed failed ${version}`,
      `checkout.failed failed ${version}`,
    ]);
    await heard(id, ['checkout.attempt_failed', 'checkout.failed']);
  });

  test('a payment that the customer gave up', async () => {
    const id = await make();
    const { body } = await provider.pay(id, withNumber('4000000000003220'));
    await provider.cancel(id, body.payment_id);
    await heard(id, ['checkout.attempt_failed']);
    expect(receiver.of(id).map(({ body }) => eventOf(body).data.attempts)).toMatchObject([
      [{ status: 'canceled', cancel_code: 'customer' }],
    ]);
  });

  test('a cancellation, once', async () => {
    const id = await make();
    await cancel(id);
    await cancel(id);
    expect(await events(id)).toEqual([`checkout.canceled canceled ${await versionOf(id)}`]);
    await heard(id, ['checkout.canceled']);
  });

  test('an update that ends the session', async () => {
    const id = await make();
    await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { amount: '-1' });
    expect(await events(id)).toEqual([`checkout.invalidated invalidated ${await versionOf(id)}`]);
    await heard(id, ['checkout.invalidated']);
  });

  test('an expiry that nobody looked at', async () => {
    const id = await make();
    await runOut(id);
    await expiryJob(id);
    await heard(id, ['checkout.expired']);
    expect(await events(id)).toEqual(['checkout.expired expired 2']);
  });

  test('an expiry that somebody met first, and many at once', async () => {
    const id = await make();
    await runOut(id);
    await Promise.all(Array.from({ length: 5 }, () => provider.call('GET', `/v1/sessions/${id}/`)));
    expect(await events(id)).toEqual(['checkout.expired expired 2']);
    await expiryJob(id);
    await heard(id, ['checkout.expired']);
  });

  test('paid beats expired: both are told, and the version says which is newer', async () => {
    const id = await make();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(id);
    await slow.reached;
    await runOut(id);
    await provider.call('GET', `/v1/sessions/${id}/`);
    slow.release();
    await paying;
    await expiryJob(id);
    await heard(id, ['checkout.expired', 'checkout.paid']);
    expect((await events(id)).map((event) => event.split(' ')[0])).toEqual([
      'checkout.expired',
      'checkout.paid',
    ]);
  });

  test('an approval that came when the session was over, and went back', async () => {
    const id = await make();
    provider.bank.next('authorise', answerLost);
    const { body } = await provider.pay(id);
    expect(body.status).toBe('processing');
    // Ended before the inquiry finds the approval.
    await provider.sql(
      `update sessions set state = 'canceled', ended_at = now(), version = version + 1 where id = $1`,
      [id],
    );
    await heard(id, ['checkout.late_voided']);
    expect(receiver.of(id).map(({ body }) => eventOf(body).data)).toMatchObject([
      { state: 'canceled', paid: null, attempts: [{ status: 'canceled', cancel_code: 'session_ended' }] },
    ]);
  });

  test('an attempt that was voided before the bank had approved it only failed', async () => {
    const id = await make();
    const slow = held();
    provider.bank.next('authorise', slow.fault);
    const paying = provider.pay(id);
    await slow.reached;
    await cancel(id);
    slow.release();
    await paying;
    await heard(id, ['checkout.attempt_failed', 'checkout.canceled']);
  });
});

describe('a transaction', () => {
  const types = async (id: string) =>
    (await provider.sql('select type from webhook_events where session_id = $1', [id])).map(
      ({ type }) => type,
    );
  const jobsOf = () => provider.sql("select id from pgboss.job where name = 'webhook'");

  test('that rolls back tells nothing', async () => {
    const id = await make();
    const before = (await jobsOf()).length;
    const rolledBack = connected.db.transaction(async (tx) => {
      await emit(tx, { jobs }, { sessionId: id }, 'checkout.committed');
      throw new Error('rolled back');
    });
    await expect(rolledBack).rejects.toThrow('rolled back');
    expect(await types(id)).toEqual([]);
    expect((await jobsOf()).length).toBe(before);
  });

  test('that commits tells everything, also what nothing of today emits', async () => {
    const id = await make();
    const all = ['checkout.committed', 'checkout.reversed', 'refund.succeeded', 'refund.failed'] as const;
    await connected.db.transaction(async (tx) => {
      for (const type of all) await emit(tx, { jobs }, { sessionId: id }, type);
    });
    expect(await types(id)).toEqual(all);
    await heard(id, [...all]);
  });

  test('of an unknown session, or of another merchant’s, fails', async () => {
    const id = await make();
    for (const key of [{ sessionId: 'x' }, { sessionId: id, merchantId: 'merchant_other' }]) {
      const emitted = connected.db.transaction((tx) => emit(tx, { jobs }, key, 'checkout.paid'));
      await expect(emitted).rejects.toThrow('not there');
    }
  });
});

test('a session without a webhook has events, too, and no deliveries', async () => {
  const id = await provider.session();
  await provider.pay(id);
  expect(
    await provider.sql('select type, status, url from webhook_events where session_id = $1', [id]),
  ).toEqual([{ type: 'checkout.paid', status: null, url: null }]);
});
