import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { traceWith } from './testing/trace.ts';
import { verifyWebhook } from './webhook.ts';
import { isWebhookError } from './webhook-error.ts';

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`;
const secret = newSecret();
const now = new Date('2026-01-31T09:00:00.700Z');
const payload = { type: 'checkout.paid', timestamp: '2026-01-31T08:59:59Z', data: traceWith() };
const body = JSON.stringify(payload);

/** As a provider sends it, by the standard's own library. */
function headersFor(content: string, { by = secret, at = now, id = 'evt_1' } = {}) {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign(id, at, content),
  };
}

const verify = (headers: Parameters<typeof verifyWebhook>[1], content: string | Uint8Array = body) =>
  verifyWebhook(content, headers, secret, { now });

test('a webhook signed by the standard library is read, from text and from bytes', async () => {
  const headers = headersFor(body);
  expect(await verify(headers)).toEqual({ ...payload, id: 'evt_1' });
  expect(await verify(new Headers(headers), Buffer.from(body))).toEqual({ ...payload, id: 'evt_1' });
});

test('headers come in any case, and as lists', async () => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = headersFor(body);
  const odd = {
    'Webhook-Id': [id],
    'WEBHOOK-TIMESTAMP': at,
    'webhook-signature': signature,
    host: undefined,
  };
  expect((await verify(odd)).id).toBe('evt_1');
});

test('while one secret replaces another, either will do', async () => {
  const [old, next] = [newSecret(), newSecret()];
  const [first, second] = [headersFor(body, { by: old }), headersFor(body, { by: next })];
  const both = {
    ...first,
    'webhook-signature': `v1a,xyz ${first['webhook-signature']} ${second['webhook-signature']}`,
  };
  for (const secrets of [old, next, [newSecret(), next]]) {
    expect((await verifyWebhook(body, both, secrets, { now })).type).toBe('checkout.paid');
  }
  const rejection = await verifyWebhook(body, both, newSecret(), { now }).catch((error: unknown) => error);
  expect(isWebhookError(rejection) && rejection.code).toBe('no_match');
});

test('an event of a type that is new is read, too', async () => {
  const newer = JSON.stringify({ ...payload, type: 'checkout.disputed' });
  expect((await verify(headersFor(newer), newer)).type).toBe('checkout.disputed');
});

test.each([
  [-300, null],
  [300, null],
  [-301, 'too_old'],
  [301, 'too_new'],
])('signed %i s from now: %s', async (seconds, code) => {
  const headers = headersFor(body, { at: new Date(now.getTime() + seconds * 1000) });
  if (code === null) expect((await verify(headers)).id).toBe('evt_1');
  else await expect(verify(headers)).rejects.toMatchObject({ name: 'WebhookError', code });
});

test('the tolerance can be set', async () => {
  const headers = headersFor(body, { at: new Date(now.getTime() - 11_000) });
  const rejects = (tolerance: number) => verifyWebhook(body, headers, secret, { now, tolerance });
  expect((await rejects(11)).id).toBe('evt_1');
  await expect(rejects(10)).rejects.toMatchObject({ code: 'too_old' });
});

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('%s has to be there', async (name) => {
  await expect(verify({ ...headersFor(body), [name]: undefined })).rejects.toMatchObject({
    code: 'bad_headers',
  });
});

test.each(['', 'v1', 'v1,', 'v1,###', 'v2,abcd', 'v1,YWJj'])(
  'a signature %j fits nothing',
  async (signature) => {
    const code = signature === '' ? 'bad_headers' : 'no_match';
    await expect(verify({ ...headersFor(body), 'webhook-signature': signature })).rejects.toMatchObject({
      code,
    });
  },
);

test.each(['1.5', '-1', '1e9', 'NaN', '2026-01-31T09:00:00Z'])('%s is no timestamp', async (timestamp) => {
  await expect(verify({ ...headersFor(body), 'webhook-timestamp': timestamp })).rejects.toMatchObject({
    code: 'bad_headers',
  });
});

test('one byte changed anywhere, or another ID, and nothing fits', async () => {
  const bytes = new TextEncoder().encode(body);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ by;
      await expect(verify(headersFor(body), changed)).rejects.toMatchObject({ code: 'no_match' });
    }),
  );
  await expect(verify({ ...headersFor(body), 'webhook-id': 'evt_2' })).rejects.toMatchObject({
    code: 'no_match',
  });
});

test.each([
  '',
  '{}',
  '[]',
  'null',
  '{"type":"checkout.paid"}',
  'not json',
  '{"type":1,"timestamp":"x","data":{}}',
])('signed well, but no event: %s', async (content) => {
  await expect(verify(headersFor(content), content)).rejects.toMatchObject({ code: 'bad_body' });
});

test('the merchant’s own mistakes are named, without the secret', async () => {
  const headers = headersFor(body);
  const parsed = verifyWebhook(payload as never, headers, secret, { now });
  await expect(parsed).rejects.toThrow(/`body` .* before anything parses it/);
  await expect(verifyWebhook(body, headers, [], { now })).rejects.toThrow(/`secrets` is missing/);
  await expect(verifyWebhook(body, headers, undefined as never, { now })).rejects.toThrow(
    /`secrets` is missing/,
  );
  for (const bad of ['geheim', 'whsec_', 'whsec_geheim!']) {
    const rejection = verifyWebhook(body, headers, bad, { now });
    expect(isWebhookError(await rejection.catch((error: unknown) => error))).toBe(false);
    await expect(rejection).rejects.toThrow(TypeError);
    await expect(rejection).rejects.not.toThrow(/geheim/);
  }
});
