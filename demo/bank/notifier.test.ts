import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { authenticate, authorise, challenged } from './acs/acs-fixture.ts';
import { cardSource, startBank, withCard } from './bank-fixture.ts';

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
  await expect.poll(() => pushes).toHaveLength(2);
  for (const { body, signature } of pushes) {
    expect(JSON.parse(body)).toEqual({ reference: 'ref' });
    const [, seconds, hmac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
    expect(createHmac('sha256', 'told_secretly').update(`${seconds}.${body}`).digest('hex')).toBe(hmac);
  }
});

test('only the call that decides tells, a decline too, and nobody waits for it', async () => {
  const { pushes, url } = await receiver([]);
  const { gateway } = await startBank({ notify: { url, secret: 'told_secretly' } });
  const card = { number: '4000000000000002' };
  const begun = await gateway('POST', '/payments/first/begin', withCard(card));
  const { gateway_reference } = begun.body as { gateway_reference: string };
  await gateway('POST', `/transactions/${gateway_reference}/authorise`);
  await gateway('POST', `/transactions/${gateway_reference}/authorise`);
  await gateway('POST', '/payments/first/void');
  await expect.poll(() => pushes).toHaveLength(1);
  const second = await gateway('POST', '/payments/second/begin', withCard(card));
  await gateway(
    'POST',
    `/transactions/${(second.body as { gateway_reference: string }).gateway_reference}/authorise`,
  );
  await expect.poll(() => pushes.at(-1)?.body).toBe('{"reference":"second"}');
  expect(pushes).toHaveLength(2);
});

test('a receiver that is down does not hold up an answer', async () => {
  const { gateway, approved } = await startBank({
    notify: { url: 'http://127.0.0.1:1/', secret: 'told_secretly' },
  });
  await approved('ref');
  expect((await gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'approved' });
});

test('the end of a challenge is pushed once, and so is a choice on a scheme’s page', async () => {
  const { pushes, url } = await receiver([]);
  const bank = await startBank({ notify: { url, secret: 'told_secretly' } });
  const { open, type } = await challenged(bank, '4000000000003220', 'challenged');
  await open();
  await type('0000');
  await type('1234');
  await type('1234');
  const source = { type: 'redirect', scheme: 'gulf_debit', return_url: 'https://provider.example/' };
  const { redirect_url } = await bank.begin('redirected', source);
  for (const choice of ['cancel', 'approve']) await bank.post(redirect_url ?? '', { choice });
  await expect.poll(() => pushes).toHaveLength(2);
  await bank.approved('last');
  await expect.poll(() => pushes.at(-1)?.body).toBe('{"reference":"last"}');
  expect(pushes.map(({ body }) => JSON.parse(body).reference).sort()).toEqual([
    'challenged',
    'last',
    'redirected',
  ]);
});

test('a soft decline is not final and is not pushed', async () => {
  const { pushes, url } = await receiver([]);
  const bank = await startBank({ notify: { url, secret: 'told_secretly' } });
  const begun = await bank.begin('soft', cardSource({ number: '4000000000003261' }));
  await authenticate(bank, begun);
  expect(await authorise(bank, begun)).toMatchObject({ code: '65' });
  await bank.approved('last');
  await expect.poll(() => pushes.map(({ body }) => body)).toEqual(['{"reference":"last"}']);
});
