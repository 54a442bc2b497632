import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drop, hang, type Receiver, startReceiver, status } from '../testing/receiver.ts';
import { type Post, post } from './post.ts';

/** Milliseconds; still long enough for a request to arrive and be answered on a busy machine. */
const BRIEF = 1_500;

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

const send = (changes: Partial<Post> = {}) =>
  post({
    url: receiver.url,
    headers: { 'x-test': 'yes' },
    body: '{"text":"ünï"}',
    timeout: 10_000,
    allowLoopback: true,
    ...changes,
  });

/** To the receiver by a name. */
const byName = (name: string) => receiver.url.replace('127.0.0.1', name);

test('posts the bytes and tells the status', async () => {
  receiver.next(status(202));
  expect(await send()).toEqual({ status: 202 });
  expect(receiver.received.at(-1)).toMatchObject({
    method: 'POST',
    path: '/hook',
    headers: { 'x-test': 'yes', 'content-length': '16' },
    body: '{"text":"ünï"}',
  });
});

test('a redirect is an answer, and not followed', async () => {
  const before = receiver.received.length;
  for (const code of [301, 302, 303, 307, 308]) {
    receiver.next(status(code, { Location: receiver.url }));
    expect(await send()).toEqual({ status: code });
  }
  expect(receiver.received.length).toBe(before + 5);
});

test('a connection that breaks, or is refused, or a host that is unknown: the reason in a word', async () => {
  receiver.next(drop);
  expect(await send()).toEqual({ error: 'ECONNRESET' });
  const gone = await startReceiver();
  await gone.close();
  expect(await send({ url: gone.url })).toEqual({ error: 'ECONNREFUSED' });
  const resolve = () =>
    Promise.reject(Object.assign(new Error('who? secret.example'), { code: 'ENOTFOUND' }));
  expect(await send({ url: 'https://secret.example/', resolve })).toEqual({ error: 'ENOTFOUND' });
  expect(await send({ url: 'nonsense' })).toEqual({ error: 'ERR_INVALID_URL' });
});

test('time runs out while the host is looked up, and while it answers', async () => {
  receiver.next(hang);
  expect(await send({ timeout: BRIEF })).toEqual({ error: 'no answer in time' });
  const resolve = () => new Promise<never>(() => undefined);
  expect(await send({ url: 'https://slow.example/', timeout: 20, resolve })).toEqual({
    error: 'no answer in time',
  });
});

test('a status that was said counts, even if the rest of the answer never ends or breaks off', async () => {
  receiver.next((response) => void response.writeHead(200).write('and'));
  expect(await send({ timeout: BRIEF })).toEqual({ status: 200 });
  receiver.next((response, request) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('and', () => request.socket.destroy());
  });
  expect(await send()).toEqual({ status: 200 });
});

test('at most 64 KB of the answer are read', async () => {
  let written = 0;
  const closed = new Promise<void>((resolve) => {
    receiver.next((response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(16 * 1024);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) written += chunk.byteLength;
      };
      response.on('drain', more).on('close', resolve);
      more();
    });
  });
  expect(await send()).toEqual({ status: 200 });
  await closed;
  // What the sockets' buffers hold is beyond anybody's reading.
  expect(written).toBeLessThan(32 * 1024 * 1024);
});

test('connects to the address that was checked: the name is looked up once', async () => {
  const looked: string[] = [];
  const resolve = async (hostname: string) => {
    looked.push(hostname);
    return [{ address: looked.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }];
  };
  expect(await send({ url: byName('shop.localhost'), resolve })).toEqual({ status: 204 });
  expect(looked).toEqual(['shop.localhost']);
  expect(receiver.received.at(-1)?.headers.host).toBe(new URL(byName('shop.localhost')).host);
});

test('a name that leads inside is refused before anything is connected', async () => {
  const before = receiver.received.length;
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  expect(await send({ url: 'https://shop.example/', resolve })).toEqual({
    error: 'host has an address that is not public',
  });
  expect(await send({ allowLoopback: false })).toEqual({ error: 'URL not allowed' });
  expect(receiver.received.length).toBe(before);
});

test('https is spoken where it is written: a server without it gets no body', async () => {
  let heard = Buffer.alloc(0);
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes]);
      socket.end('HTTP/1.1 200 OK\r\n\r\n');
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await send({ url: `https://127.0.0.1:${port}/` });
  expect(answer).toEqual({ error: expect.stringMatching(/^ERR_SSL|^EPROTO/) });
  expect(heard[0]).toBe(0x16);
  expect(heard.toString('latin1')).not.toContain('text');
  server.close();
});

test('a certificate that nobody vouches for is refused before the body is sent', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'souk-webhook-'));
  const [key, cert] = [path.join(folder, 'key'), path.join(folder, 'cert')];
  await promisify(execFile)('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert],
  ]);
  let heard = 0;
  const server = createHttpsServer(
    { key: await readFile(key), cert: await readFile(cert) },
    (_, response) => {
      heard += 1;
      response.end();
    },
  );
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  expect(await send({ url: `https://localhost:${port}/`, resolve })).toEqual({
    error: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  expect(heard).toBe(0);
  server.close();
  await rm(folder, { recursive: true });
});
