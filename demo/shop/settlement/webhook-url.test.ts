import { expect, test } from 'vitest';
import { webhookUrl } from './webhook-url.ts';

test.each([
  ['http://127.0.0.1:4200', 'http://localhost:4100', 'http://127.0.0.1:4200/webhooks/souk/'],
  ['https://shop.example', 'https://pay.example', 'https://shop.example/webhooks/souk/'],
  ['https://shop.example', 'http://localhost:4100', 'https://shop.example/webhooks/souk/'],
  ['http://127.0.0.1:4200', 'https://pay.example', null],
  ['http://shop.example', 'https://pay.example', null],
])('shop %s, provider %s: %s', (shop, provider, url) => {
  expect(webhookUrl(shop, provider)).toBe(url);
});
