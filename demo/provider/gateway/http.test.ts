import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Bank, createBank } from '../../bank/bank.ts';
import { gatewayContract } from './contract.ts';
import { httpGateway } from './http.ts';

const KEY = 'bank_test_key';
let bank: Bank;
let url = '';

beforeAll(async () => {
  bank = createBank({ file: ':memory:', key: KEY, control: false });
  ({ url } = await bank.listen(0));
});
afterAll(() => bank.close());

gatewayContract('the bank by HTTP', () => httpGateway({ url, key: KEY, timeout: 5_000 }));

/** A server that answers every request alike. */
async function answering(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  timeout = 5_000,
) {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, gateway: httpGateway({ url: `http://127.0.0.1:${port}`, key: KEY, timeout }), server };
}

test('a refused connection was never sent', async () => {
  const { port, server } = await answering(() => undefined);
  await new Promise((resolve) => server.close(resolve));
  for (const host of ['127.0.0.1', 'localhost']) {
    const gateway = httpGateway({ url: `http://${host}:${port}`, key: KEY, timeout: 5_000 });
    expect(await gateway.inquire('pay_1')).toEqual({ known: false, sent: false, cause: 'ECONNREFUSED' });
  }
});

test('a bank that does not answer in time may have acted', async () => {
  const { gateway } = await answering(() => undefined, 1_000);
  expect(await gateway.void('pay_1')).toMatchObject({ known: false, sent: true });
});

test('a connection that breaks may have been acted upon', async () => {
  const { gateway } = await answering((request) => request.socket.destroy());
  expect(await gateway.authorise('txn_1')).toMatchObject({ known: false, sent: true });
});

test('errors and answers outside the guide tell nothing', async () => {
  const bodies = ['{"status":"voided"', '{"status":"maybe"}', '[]', 'null', ''];
  for (const [status, body] of [
    [500, '{"status":"voided"}'] as const,
    ...bodies.map((text) => [200, text] as const),
  ]) {
    const { gateway } = await answering((_, response) => response.writeHead(status).end(body));
    expect(await gateway.void('pay_1')).toMatchObject({ known: false, sent: true });
  }
});

test('a redirect is not followed with the card', async () => {
  const { gateway } = await answering((_, response) =>
    response.writeHead(307, { Location: 'http://127.0.0.1:1/' }).end(),
  );
  expect(await gateway.inquire('pay_1')).toMatchObject({ known: false });
});

test('a wrong key is no answer about the payment', async () => {
  const gateway = httpGateway({ url, key: 'wrong_key_here', timeout: 5_000 });
  expect(await gateway.inquire('pay_1')).toMatchObject({ known: false, sent: true });
});
