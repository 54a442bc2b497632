import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createProviderClient } from './provider-client.ts';
import { type Answer, SECRET_KEY, sessionId, startProvider } from './shop-fixture.ts';

const traceFrom = async (answer: Answer) => {
  const provider = await startProvider(() => answer);
  return createProviderClient({ url: provider.url, secretKey: SECRET_KEY }).trace(sessionId(1));
};

test.each<[string, Answer, object]>([
  [
    'a detail',
    { status: 401, body: { detail: 'Wrong key.', code: 'x' } },
    { kind: 'refused', status: 401, detail: 'Wrong key.' },
  ],
  [
    'a field',
    { status: 400, body: { amount: ['Bad.'] } },
    { kind: 'refused', status: 400, detail: 'amount: ["Bad."]' },
  ],
  [
    'no JSON',
    { status: 404, text: '<h1>nginx</h1>' },
    { kind: 'refused', status: 404, detail: 'status 404' },
  ],
  ['a failure', { status: 500, text: 'oops' }, { kind: 'unreachable', detail: 'status 500' }],
  ['a success that is no trace', { status: 200, body: { hello: 1 } }, { kind: 'unreachable' }],
  ['a redirect', { status: 302, body: {} }, { kind: 'unreachable' }],
  ['a broken connection', 'break', { kind: 'unreachable' }],
])('%s is a result, not an exception', async (_, answer, expected) => {
  expect(await traceFrom(answer)).toMatchObject({ ok: false, ...expected });
});

test('nobody there, and nobody who answers in time', async () => {
  const away = createProviderClient({ url: 'http://127.0.0.1:1', secretKey: SECRET_KEY });
  expect(await away.trace('x')).toMatchObject({ ok: false, kind: 'unreachable' });

  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slow = createProviderClient({ url, secretKey: SECRET_KEY, timeout: 50 });
  expect(await slow.trace('x')).toMatchObject({ ok: false, kind: 'unreachable' });
});

test('an ID is no way to another address', async () => {
  const provider = await startProvider(() => ({ status: 404, body: { detail: 'Not found.' } }));
  await createProviderClient({ url: provider.url, secretKey: SECRET_KEY }).trace('../../etc?x#');
  expect(provider.asked[0]?.path).toBe('/v1/checkouts/..%2F..%2Fetc%3Fx%23/');
});
