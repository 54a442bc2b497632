import { expect, test } from 'vitest';
import { CheckoutCreate } from './checkout.ts';

const valid = { amount: '12.00', currency: 'EUR', order_no: 'A-1001' };

test.each([
  ['https://shop.example', true],
  ['https://shop.example:8443', true],
  ['http://127.0.0.1:4200', true],
  ['http://localhost:4200', true],
  ['http://shop.example', false],
  ['https://shop.example/', false],
  ['https://shop.example/path', false],
  ['https://user@shop.example', false],
  ['*', false],
  ['null', false],
  ['https://*.shop.example', false],
  ["https://a.example;script-src 'unsafe-inline'", false],
])('allowed origin %j: %s', (origin, allowed) => {
  expect(CheckoutCreate.safeParse({ ...valid, allowed_origins: [origin] }).success).toBe(allowed);
});

test.each([
  ['https://shop.example/done?x=1#y', true],
  ['http://127.0.0.1:4200/done', true],
  ['http://shop.example/done', false],
  ['javascript:alert(1)', false],
  ['https://user:secret@shop.example/', false],
  ['/done', false],
])('return URL %j: %s', (url, allowed) => {
  expect(CheckoutCreate.safeParse({ ...valid, return_url: url }).success).toBe(allowed);
});

test('a misspelt key is refused rather than lost', () => {
  expect(CheckoutCreate.safeParse({ ...valid, expiresIn: 60 }).success).toBe(false);
});
