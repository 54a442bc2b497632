import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { sessionId, startSessions, startShop, WEBHOOK_SECRET } from '../shop-fixture.ts';

async function opened() {
  const provider = await startSessions();
  const { shop, url, sql, visitor } = await startShop({ providerUrl: provider.url });
  const me = visitor();
  const { order, path } = await me.checkout('?amount=12.00');

  const payloadOf = (type = 'checkout.paid', data: unknown = provider.sessions.get(sessionId(1))) =>
    JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  const send = (body: string, headers: Record<string, string>) =>
    fetch(`${url}/webhooks/souk/`, { method: 'POST', body, headers });
  const signed = (body: string, { id = 'evt_1', at = new Date(), secret = WEBHOOK_SECRET } = {}) => ({
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  });
  const tell = (body = payloadOf(), how: Parameters<typeof signed>[1] = {}) => send(body, signed(body, how));
  const jobs = async () =>
    (await sql(`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'settle'`))[0]?.n;
  return { provider, shop, sql, me, order, path, payloadOf, send, signed, tell, jobs };
}

test('a webhook is enough: the order is fulfilled and committed, and its page says so', async () => {
  const { provider, me, sql, path, tell } = await opened();
  provider.pay(sessionId(1));
  const answer = await tell();
  expect([answer.status, await answer.text()]).toEqual([204, '']);
  await expect.poll(() => provider.sessions.get(sessionId(1))?.commit_state).toBe('committed');
  await expect
    .poll(() => sql('SELECT state, ending FROM settlements'))
    .toEqual([{ state: 'fulfilled', ending: 'fulfilled' }]);
  expect(await sql('SELECT session_id, revoked_at FROM fulfilments')).toEqual([
    { session_id: sessionId(1), revoked_at: null },
  ]);
  expect(await (await me.get(path)).text()).toContain('<h2>Order confirmed</h2>');
});

test('what it says is not believed: the provider is asked', async () => {
  const { provider, me, order, payloadOf, tell } = await opened();
  const session = { ...provider.sessions.get(sessionId(1)) };
  const paid = { reference: 'forged', amount: '12.00', currency: 'EUR' };
  const data = { ...session, state: 'paid', commit_state: 'awaiting', commit_by: null, paid };
  expect((await tell(payloadOf('checkout.paid', data))).status).toBe(204);
  await expect
    .poll(() => provider.asked.at(-1))
    .toMatchObject({ method: 'GET', path: `/v1/checkouts/${sessionId(1)}/` });
  expect((await me.post(`/orders/${order}/confirm`)).status).toBe(409);
});

test('taken once by its ID, and one job waits where several tell the same', async () => {
  const { provider, tell, payloadOf, jobs } = await opened();
  provider.pay(sessionId(1));
  expect((await tell()).status).toBe(204);
  expect((await tell()).status).toBe(204);
  expect(await jobs()).toBe(1);
  expect((await tell(payloadOf('checkout.something_new'), { id: 'evt_2' })).status).toBe(204);
  await expect.poll(() => provider.sessions.get(sessionId(1))?.commit_state).toBe('committed');
});

test('more of them at once than the shop has connections', async () => {
  const { provider, tell } = await opened();
  provider.pay(sessionId(1));
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, n) => tell(undefined, { id: `evt_${n}` })),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
  await expect.poll(() => provider.sessions.get(sessionId(1))?.commit_state).toBe('committed');
});

test('a shop that closes while they come leaves no transaction open', async () => {
  const { provider, shop, sql, tell } = await opened();
  provider.pay(sessionId(1));
  const telling = Array.from({ length: 30 }, (_, n) => tell(undefined, { id: `evt_${n}` }));
  await Promise.race(telling);
  await shop.close();
  await Promise.allSettled(telling);
  await expect
    .poll(() =>
      sql(
        `SELECT state FROM pg_stat_activity WHERE application_name = 'souk-shop' AND datname = current_database()`,
      ),
    )
    .toEqual([]);
});

test('IDs are kept for longer than the provider sends a webhook again', async () => {
  const { shop, sql } = await opened();
  await sql(
    `INSERT INTO webhooks VALUES ('old', now() - interval '97 h'), ('young', now() - interval '95 h')`,
  );
  await shop.sweep();
  expect(await sql('SELECT id FROM webhooks')).toEqual([{ id: 'young' }]);
});

test('a try that failed, and a session of somebody else’s, are no work', async () => {
  const { provider, tell, payloadOf, jobs } = await opened();
  const foreign = { ...provider.sessions.get(sessionId(1)), session_id: sessionId(9) };
  expect((await tell(payloadOf('checkout.attempt_failed'))).status).toBe(204);
  expect((await tell(payloadOf('checkout.paid', foreign), { id: 'evt_2' })).status).toBe(204);
  expect(await jobs()).toBe(0);
});

test('nobody but the provider is heard', async () => {
  const { provider, send, signed, tell, payloadOf, jobs } = await opened();
  provider.pay(sessionId(1));
  const body = payloadOf();
  const other = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
  const refusals: [Response, string][] = [
    [await tell(body, { secret: other }), 'no_match'],
    [await send(`${body} `, signed(body)), 'no_match'],
    [await send(body, { 'content-type': 'application/json' }), 'bad_headers'],
    [await tell(body, { at: new Date(Date.now() - 600_000) }), 'too_old'],
  ];
  for (const [answer, code] of refusals) {
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ detail: expect.stringMatching(/\.$/), code });
  }
  const nonsense = await tell('{"hello": 1}');
  expect([nonsense.status, (await nonsense.json()).code]).toEqual([400, 'bad_body']);
  expect((await tell(payloadOf('x'.repeat(300 * 1024)))).status).toBe(413);
  expect(await jobs()).toBe(0);
});
