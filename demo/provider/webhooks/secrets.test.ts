import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WebhookSecretCreated, WebhookSecretList } from '../../../src/protocol/webhook.ts';
import { seedWebhookSecrets } from '../merchants/seed.ts';
import { OTHER_KEY } from '../testing/customer.ts';
import { databaseOf } from '../testing/database.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { type Receiver, startReceiver, verified } from '../testing/receiver.ts';

const SEEDED = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`;
const OTHER = { Authorization: `Token ${OTHER_KEY}` };

let provider: TestProvider;
let receiver: Receiver;
beforeAll(async () => {
  provider = await createTestProvider({ environment: { SOUK_WEBHOOK_SECRET: SEEDED } });
  receiver = await startReceiver();
});
afterAll(async () => {
  await provider.close();
  await receiver.close();
});

const list = async (headers = {}): Promise<WebhookSecretList['items']> =>
  JSON.parse((await provider.merchant('GET', '/v1/webhook-secrets/', undefined, headers)).text).items;

async function rotate(headers = {}): Promise<WebhookSecretCreated> {
  const { status, text } = await provider.merchant('POST', '/v1/webhook-secrets/', undefined, headers);
  expect(status).toBe(201);
  return JSON.parse(text);
}

/** Pays a session. @returns the webhook that came of it. */
async function webhook() {
  const id = await provider.session({ webhook_url: receiver.url });
  await provider.pay(id);
  await expect.poll(() => receiver.of(id).length).toBe(1);
  const [request] = receiver.of(id);
  if (!request) throw new Error('nothing came');
  return request;
}

const signatures = ({ headers }: { headers: Record<string, string> }) =>
  headers['webhook-signature']?.split(' ').length;

test('rotation: the new secret is told once, and both sign until the old one’s time is up', async () => {
  expect(await list()).toEqual([
    {
      id: 'whs_merchant_demo',
      last_four: SEEDED.slice(-4),
      created_at: expect.any(String),
      expires_at: null,
    },
  ]);
  const first = await rotate();
  expect(first).toEqual({
    id: expect.stringMatching(/^whs_[A-Za-z0-9]{24}$/),
    secret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    last_four: first.secret.slice(-4),
    created_at: expect.any(String),
    expires_at: null,
  });
  const [newest, oldest, ...more] = await list();
  expect([newest?.id, oldest?.id, more]).toEqual([first.id, 'whs_merchant_demo', []]);
  expect(JSON.stringify(newest)).not.toContain(first.secret);
  const left = Date.parse(oldest?.expires_at ?? '') - Date.now();
  expect(left / 3_600_000).toBeCloseTo(24, 0);

  const both = await webhook();
  expect(signatures(both)).toBe(2);
  for (const secret of [SEEDED, first.secret]) verified(both, secret);

  await provider.sql(
    "update webhook_secrets set expires_at = now() - interval '1 s' where id = 'whs_merchant_demo'",
  );
  expect(await list()).toMatchObject([{ id: first.id }]);
  const one = await webhook();
  expect(signatures(one)).toBe(1);
  verified(one, first.secret);
  expect(() => verified(one, SEEDED)).toThrow('No matching signature found');
});

test('the third ends the first at once; rotations at the same time take turns', async () => {
  const made = [await rotate(), ...(await Promise.all(Array.from({ length: 12 }, () => rotate())))];
  const live = await list();
  expect(live).toHaveLength(2);
  expect(live[0]?.expires_at).toBeNull();
  expect(live[1]?.expires_at).not.toBeNull();
  const request = await webhook();
  const good = made.filter(({ secret }) => {
    try {
      return Boolean(verified(request, secret));
    } catch {
      return false;
    }
  });
  expect(good.map(({ id }) => id).sort()).toEqual(live.map(({ id }) => id).sort());
});

test('another merchant has secrets of its own', async () => {
  const before = await list();
  expect(await list(OTHER)).toMatchObject([{ id: 'whs_merchant_other' }]);
  const other = await rotate(OTHER);
  expect(await list()).toEqual(before);
  const request = await webhook();
  expect(() => verified(request, other.secret)).toThrow('No matching signature found');
});

test('a secret of which nobody saw the end of its time is not called back by a restart', async () => {
  const before = await list(OTHER);
  const settings = {
    allowLoopback: true,
    encryptionKey: Buffer.from('souk sandbox encryption key 0001'),
    sandboxSecret: `whsec_${Buffer.from('quite another secret for tests').toString('base64')}`,
  };
  await seedWebhookSecrets(databaseOf(provider), settings);
  const after = await list(OTHER);
  expect(after.map(({ id, expires_at }) => [id, expires_at])).toEqual(
    before.map(({ id, expires_at }) => [id, expires_at]),
  );
  expect(after.at(-1)?.last_four).toBe(settings.sandboxSecret.slice(-4));
});

test('neither logs nor tables hold a secret', async () => {
  const { secret } = await rotate();
  await webhook();
  const tables = JSON.stringify([
    await provider.sql('select * from webhook_secrets'),
    await provider.sql('select * from webhook_events'),
    await provider.sql('select data, output from pgboss.job'),
  ]);
  for (const text of [provider.logged(), tables]) expect(text).not.toContain(secret.slice(6));
});
