import { expect, test } from 'vitest';
import { applePayAssociation } from './apple-pay-association.ts';

const PATH = 'https://shop.example/.well-known/apple-developer-merchantid-domain-association';
const bytes = new Uint8Array([0x37, 0x42, 0xff, 0x00, 0x0a]);

test.each([PATH, `${PATH}.txt`, `${PATH}?from=apple`])(
  '%s answers with the file, byte for byte',
  async (url) => {
    const answer = applePayAssociation(bytes)(new Request(url));
    expect(answer?.status).toBe(200);
    expect(answer?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer?.headers.get('content-length')).toBe('5');
    expect(answer?.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(answer?.headers.get('location')).toBeNull();
    expect(new Uint8Array((await answer?.arrayBuffer()) ?? [])).toEqual(bytes);
  },
);

test('text is as good as bytes, and every request gets all of it', async () => {
  const answer = applePayAssociation('7B22\n');
  for (const _ of [1, 2]) expect(await answer(new Request(PATH))?.text()).toBe('7B22\n');
});

test('what becomes of the buffer later changes nothing', async () => {
  const buffer = Buffer.from('7B22');
  const answer = applePayAssociation(buffer);
  buffer.fill(0);
  expect(await answer(new Request(PATH))?.text()).toBe('7B22');
});

test('HEAD answers with the headers alone', async () => {
  const answer = applePayAssociation(bytes)(new Request(PATH, { method: 'HEAD' }));
  expect(answer?.status).toBe(200);
  expect(answer?.headers.get('content-length')).toBe('5');
  expect(await answer?.text()).toBe('');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', (method) => {
  const answer = applePayAssociation(bytes)(new Request(PATH, { method }));
  expect(answer?.status).toBe(405);
  expect(answer?.headers.get('allow')).toBe('GET, HEAD');
});

test.each([
  'https://shop.example/',
  `${PATH}/`,
  `${PATH}.json`,
  'https://shop.example/x?/.well-known/apple-developer-merchantid-domain-association',
])('%s is left to the shop', (url) => {
  expect(applePayAssociation(bytes)(new Request(url))).toBeNull();
});

test.each([
  ['', 'empty'],
  [' \n', 'empty'],
  [new Uint8Array(), 'empty'],
  ['<!doctype html><title>Sign in</title>', 'a page of HTML'],
  ['\uFEFF<html>', 'a page of HTML'],
])('%j is refused at once, with the remedy', (content, is) => {
  expect(() => applePayAssociation(content)).toThrow(new RegExp(`is ${is}\\. Use the file`));
});
