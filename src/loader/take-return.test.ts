import { afterEach, expect, test, vi } from 'vitest';
import { takeReturn } from './take-return.ts';

afterEach(() => vi.unstubAllGlobals());

const SESSION = 'A'.repeat(32);

/** @returns what was taken from an address, and the address after it. */
function take(href: string) {
  const state = { scroll: 7 };
  const replaceState = vi.fn();
  vi.stubGlobal('location', { href });
  vi.stubGlobal('history', { state, replaceState });
  const session = takeReturn();
  const [kept, , address] = replaceState.mock.calls[0] ?? [];
  if (replaceState.mock.calls.length > 0) expect(kept).toBe(state);
  return { session, address: address?.href };
}

test.each([
  [`https://shop.example/done?souk_session=${SESSION}`, 'https://shop.example/done'],
  [`https://shop.example/done?souk_session=${SESSION}#top`, 'https://shop.example/done#top'],
  [
    `https://shop.example/?a=b%20c&souk_session=${SESSION}&flag&d=+`,
    'https://shop.example/?a=b%20c&flag&d=+',
  ],
  [`https://shop.example/?souk_session=${SESSION}&souk_session=x`, 'https://shop.example/'],
])('%s: all the rest stays as it was written', (href, address) => {
  expect(take(href)).toEqual({ session: SESSION, address });
});

test.each([
  'https://shop.example/',
  'https://shop.example/?x_souk_session=1',
  'https://shop.example/#souk_session=1',
])('%s carries none, and is left alone', (href) => {
  expect(take(href)).toEqual({ session: null, address: undefined });
});
