import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { CARD, EUR_12, startBank } from './bank-fixture.ts';

interface Push {
  signature: string;
  body: string;
}

async function receiver(statuses: number[]) {
  const pushes: Push[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    pushes.push({ signature: String(request.headers['bank-signature']), body });
    response.writeHead(statuses[pushes.length - 1] ?? 204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { pushes, url: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

test('a decision is pushed, signed, and pushed again until it is taken', async () => {
  const { pushes, url } = await receiver([500]);
  const { approved } = await startBank({ notify: { url, secret: 'told_secretly' } });
  await approved('ref');
  await vi.waitFor(() => expect(pushes).toHaveLength(2), { timeout: 5000 });
  for (const { body, signature } of pushes) {
    expect(JSON.parse(body)).toEqual({ reference: 'ref' });
    const [, seconds, hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(createHmac('sha256', 'told_secretly').update(`${seconds}.${body}`).digest('hex')).toBe(hmac);
  }
});

test('only the call that decides tells, a decline too, and nobody waits for it', async () => {
  const { pushes, url } = await receiver([]);
  const { gateway } = await startBank({ notify: { url, secret: 'told_secretly' } });
  const card = { ...CARD, number: '4000000000000002' };
  const begun = await gateway('POST', '/payments/first/begin', { ...EUR_12, card });
  const { gateway_reference } = begun.body as { gateway_reference: string };
  await gateway('POST', `/transactions/${gateway_reference}/authorise`);
  await gateway('POST', `/transactions/${gateway_reference}/authorise`);
  await gateway('POST', '/payments/first/void');
  await vi.waitFor(() => expect(pushes).toHaveLength(1));
  const second = await gateway('POST', '/payments/second/begin', { ...EUR_12, card });
  await gateway(
    'POST',
    `/transactions/${(second.body as { gateway_reference: string }).gateway_reference}/authorise`,
  );
  await vi.waitFor(() => expect(pushes.at(-1)?.body).toBe('{"reference":"second"}'));
  expect(pushes).toHaveLength(2);
});

test('a receiver that is down does not hold up an answer', async () => {
  const { gateway, approved } = await startBank({
    notify: { url: 'http://127.0.0.1:1/', secret: 'told_secretly' },
  });
  await approved('ref');
  expect((await gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'approved' });
});
