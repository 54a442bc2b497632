import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { applePayMerchant } from './choose.ts';
import { type ProductionOptions, productionMerchant } from './production.ts';

const openssl = (...args: string[]) => promisify(execFile)('openssl', args);

let folder = '';
const file = (name: string) => path.join(folder, name);
const read = (name: string) => readFile(file(name), 'utf8');

/** A self-signed certificate that vouches for itself, and its key. */
const certificate = (name: string, subject: string) =>
  openssl(
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', `/CN=${subject}`, '-addext', 'subjectAltName=DNS:localhost'],
    ...['-keyout', file(`${name}.key`), '-out', file(`${name}.pem`)],
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'souk-apple-'));
  await Promise.all([
    certificate('apple', 'Apple'),
    certificate('merchant', 'merchant.example'),
    certificate('stranger', 'stranger'),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Received {
  method: string | undefined;
  path: string | undefined;
  from: string;
  body: unknown;
}

/** Apple, as far as it matters: nobody is heard without the right client certificate. */
async function apple(
  answer: { status?: number; text?: string; headers?: Record<string, string> } | 'nothing',
) {
  const received: Received[] = [];
  const made = createServer(
    {
      key: await read('apple.key'),
      cert: await read('apple.pem'),
      ca: await read('merchant.pem'),
      requestCert: true,
      rejectUnauthorized: true,
    },
    async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const from = String((request.socket as TLSSocket).getPeerCertificate().subject.CN);
      const body = JSON.parse(Buffer.concat(chunks).toString());
      received.push({ method: request.method, path: request.url, from, body });
      if (answer !== 'nothing') response.writeHead(answer.status ?? 200, answer.headers).end(answer.text);
    },
  );
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const url = `https://localhost:${(made.address() as AddressInfo).port}/paymentservices/paymentSession`;
  return { url, received };
}

const merchant = async (url: string, changes: Partial<ProductionOptions> = {}, who = 'merchant') =>
  productionMerchant({
    merchantId: 'merchant.example.pay',
    certificate: await read(`${who}.pem`),
    key: await read(`${who}.key`),
    timeout: 5_000,
    endpoint: { url, ca: await read('apple.pem') },
    ...changes,
  });

const REQUEST = { domain: 'shop.example', displayName: 'Dune & Olive' };

test('asks with the certificate, in Apple’s words, and hands the answer on as it is', async () => {
  const session = { merchantSessionIdentifier: 'SSH1', nested: { kept: [1, null] } };
  const { url, received } = await apple({ text: JSON.stringify(session) });
  expect(await (await merchant(url)).session(REQUEST)).toEqual(session);
  expect(received).toEqual([
    {
      method: 'POST',
      path: '/paymentservices/paymentSession',
      from: 'merchant.example',
      body: {
        merchantIdentifier: 'merchant.example.pay',
        displayName: 'Dune & Olive',
        initiative: 'web',
        initiativeContext: 'shop.example',
      },
    },
  ]);
});

test('a long name is cut to what Apple takes, between characters', async () => {
  const { url, received } = await apple({ text: '{}' });
  await (await merchant(url)).session({ ...REQUEST, displayName: '🫒'.repeat(70) });
  expect(received[0]?.body).toMatchObject({ displayName: '🫒'.repeat(64) });
});

test.each([
  ['an error', { status: 417, text: 'no such merchant' }, /answered with 417/],
  ['a redirect, which is not followed', { status: 302, headers: { location: '/' } }, /answered with 302/],
  ['no JSON', { text: '<html>' }, /not a JSON object/],
  ['a list', { text: '[]' }, /not a JSON object/],
  ['more than a session', { text: `{"a":"${'x'.repeat(70_000)}"}` }, /ANSWER_TOO_LARGE/],
])('%s is no session', async (_, answer, message) => {
  const { url, received } = await apple(answer);
  const failed = (await merchant(url)).session(REQUEST);
  await expect(failed).rejects.toMatchObject({ name: 'ApplePayUnavailable' });
  await expect(failed).rejects.toThrow(message);
  expect(received).toHaveLength(1);
});

test('silence ends in time', async () => {
  const { url } = await apple('nothing');
  await expect((await merchant(url, { timeout: 200 })).session(REQUEST)).rejects.toThrow(/reached/);
});

test('without the right certificate nobody answers, and the failure names no secret', async () => {
  const { url, received } = await apple({ text: '{}' });
  const failure = await (await merchant(url, {}, 'stranger')).session(REQUEST).catch((error: Error) => error);
  expect(failure).toMatchObject({ name: 'ApplePayUnavailable' });
  expect(`${failure.message}${JSON.stringify(failure)}`).not.toMatch(/PRIVATE|merchant\.example/);
  expect(received).toEqual([]);
});

test('somebody who only says that he is Apple gets nothing', async () => {
  const { url, received } = await apple({ text: '{}' });
  const misled = await merchant(url, { endpoint: { url, ca: await read('stranger.pem') } });
  await expect(misled.session(REQUEST)).rejects.toThrow(/reached/);
  expect(received).toEqual([]);
});

test('nobody listens', async () => {
  const { url } = await apple({ text: '{}' });
  server?.close();
  await expect((await merchant(url)).session(REQUEST)).rejects.toThrow(/ECONNREFUSED/);
});

const configured = (certificateFile: string, keyFile: string) =>
  applePayMerchant(
    readConfig({
      APPLE_PAY_MERCHANT_ID: 'merchant.example.pay',
      APPLE_PAY_CERTIFICATE: file(certificateFile),
      APPLE_PAY_KEY: file(keyFile),
    }),
  );

test('files that can’t be used are noticed at the start', async () => {
  await writeFile(file('empty.pem'), '');
  await expect(configured('missing.pem', 'merchant.key')).rejects.toThrow(
    /APPLE_PAY_CERTIFICATE: .*missing.pem/,
  );
  await expect(configured('merchant.pem', 'missing.key')).rejects.toThrow(/APPLE_PAY_KEY: .*missing.key/);
  await expect(configured('empty.pem', 'merchant.key')).rejects.toThrow(/PEM files of one certificate/);
  await expect(configured('merchant.pem', 'stranger.key')).rejects.toThrow(/PEM files of one certificate/);
  expect(await configured('merchant.pem', 'merchant.key')).toHaveProperty('session');
});
