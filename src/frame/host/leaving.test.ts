import { expect, test } from 'vitest';
import { canceled, SESSION_ID, snapshotWith, success } from '../testing/fixtures.ts';
import { wayBack } from './leaving.ts';

const snapshot = snapshotWith({
  return_url: 'https://shop.example/done?a=1#top',
  cancel_url: 'https://shop.example/cart',
});

test('after success the return page gets the session, and keeps what its URL had', () => {
  expect(wayBack(snapshot, success)).toBe(`https://shop.example/done?a=1&souk_session=${SESSION_ID}#top`);
});

test('otherwise the cancel page, else the return page', () => {
  expect(wayBack(snapshot, canceled('customer'))).toBe(
    `https://shop.example/cart?souk_session=${SESSION_ID}`,
  );
  expect(wayBack({ ...snapshot, cancel_url: null }, canceled('expired'))).toContain('/done?');
});

test('a page that isn’t one leads nowhere', () => {
  expect(wayBack({ ...snapshot, return_url: null }, success)).toBeNull();
  expect(wayBack({ ...snapshot, return_url: 'javascript:alert(1)' }, success)).toBeNull();
  expect(wayBack({ ...snapshot, return_url: '/done' }, success)).toBeNull();
});
