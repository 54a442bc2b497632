import { expect, onTestFinished, test } from 'vitest';
import { logIn } from '../testing/customer.ts';
import { openEvents } from '../testing/events.ts';
import { atBank, commit, expectBalance, PATIENT, paid, refund } from '../testing/merchant.ts';
import { type Deployment, deploy, type ProviderProcess } from '../testing/process.ts';
import { eventOf, hang, startReceiver } from '../testing/receiver.ts';
import { rests } from './rests.ts';

const LIMITS = {
  firstInquiry: 300,
  acknowledge: 200,
  gateway: 60_000,
  webhook: 60_000,
  jobWatch: 1_000,
};
const RATE_LIMITS = JSON.stringify({ extend_session: { requests: 2, seconds: 600 } });

/** Work that one process has begun and not ended: a capture, a refund, a card to be kept, a webhook. */
async function begin({ order }: Deployment, provider: ProviderProcess, webhookUrl: string) {
  const capture = await order('capture', { type: 'hold_request' });
  const back = await order('refund', { type: 'delay_answer', ms: 600_000 });
  const tokenise = await order('tokenise', { type: 'hold_request' });
  const held = await paid(provider, 'hold', { webhook_url: webhookUrl });
  await commit(provider, held.id);
  const sale = await paid(provider, 'sale');
  await refund(provider, sale.id);
  const card = await provider.session({ customer: { id: 'sara' } });
  const headers = await logIn(provider, card, { customer: 'sara' });
  await provider.pay(card, { save: true }, undefined, headers);
  for (const { reached } of [capture, back, tokenise]) await reached();
  return { held, sale, card, headers };
}

test('three processes share the work; one dies in the middle of its jobs and the others do them', async () => {
  const deployment = await deploy(LIMITS, { RATE_LIMITS });
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const [first, second, third] = await Promise.all([
    deployment.provider(),
    deployment.provider(),
    deployment.provider(),
  ]);
  const all = [first, second, third];
  await first.start();
  receiver.next(hang);
  const begun = await begin(deployment, first, receiver.url);
  await expect.poll(() => receiver.received.length, PATIENT).toBeGreaterThan(0);
  const held = async () =>
    (await deployment.sql("select distinct name from pgboss.job where state = 'active' order by name")).map(
      ({ name }) => name,
    );
  await expect.poll(held, PATIENT).toEqual(['capture', 'reversal', 'save_card', 'webhook']);
  await Promise.all([second.start(), third.start()]);

  // What one of them does a page hears that hangs on another, and what all of them are asked counts together.
  const watched = await second.session({ expires_in: 60, max_expires_in: 600 });
  const events = await openEvents(third.url, watched);
  onTestFinished(events.close);
  const version = Number(await events.next());
  const extended = [];
  for (const provider of all)
    extended.push((await provider.call('POST', `/v1/sessions/${watched}/extend/`)).status);
  expect(extended).toEqual([200, 200, 429]);
  expect(await events.next()).toBeGreaterThan(version);

  const at = (index: number): ProviderProcess => all[index % 3] ?? first;
  const payments = await Promise.all(
    Array.from({ length: 24 }, (_, index) =>
      paid(at(index), index % 2 === 0 ? 'hold' : 'sale', { webhook_url: receiver.url }),
    ),
  );
  const asked = Promise.allSettled(
    payments.map(({ id }, index) =>
      index % 4 === 3 ? refund(at(index + 1), id) : commit(at(index + 1), id),
    ),
  );
  await first.kill();
  await asked;
  await deployment.clear();
  // What would take ten seconds. The others' own jobs seem dead, too: done twice, they must come to the same.
  await deployment.sql(
    "update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'",
  );
  // Whom the dead one gave no answer asks another.
  await Promise.all(
    payments.map(({ id }, index) => (index % 4 === 3 ? refund(third, id) : commit(second, id))),
  );

  const sessions = [...payments, begun.held, begun.sale];
  for (const { id } of sessions) {
    await expect.poll(async () => rests(await second.trace(id)), PATIENT).toBe(true);
  }
  for (const [index, { id, pid }] of payments.entries()) {
    const back = index % 4 === 3;
    expect((await third.trace(id)).commit_state).toBe(back ? 'reversed' : 'committed');
    expect(await atBank(deployment, pid)).toEqual({ status: 'captured', refunded: back ? '12.00' : '0.00' });
  }
  expect(await atBank(deployment, begun.held.pid)).toEqual({ status: 'captured', refunded: '0.00' });
  expect(await atBank(deployment, begun.sale.pid)).toEqual({ status: 'captured', refunded: '12.00' });
  const cards = async () =>
    (await third.call('GET', `/v1/sessions/${begun.card}/`, { headers: begun.headers })).body.cards?.length;
  await expect.poll(cards, PATIENT).toBe(1);
  for (const { id } of [...payments, begun.held]) {
    const told = () => new Set(receiver.of(id).map(({ body }) => eventOf(body).type));
    await expect.poll(() => told().size, PATIENT).toBe(2);
  }
  await expectBalance(deployment);
}, 90_000);
