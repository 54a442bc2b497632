import { expect, test } from 'vitest';
import { reservedHeight } from './height.ts';

test('what is reserved: by the snapshot, else as the merchant says, else by width', () => {
  const card = { type: 'card' };
  const redirect = { type: 'redirect', schemes: [{ id: 'gulf_debit', name: 'Gulf Debit' }] };
  const byWidth = reservedHeight({}, 480);
  expect(byWidth).toBeGreaterThan(200);
  expect(reservedHeight({}, 280)).toBeGreaterThan(byWidth);
  expect(reservedHeight({ initialHeight: 500 }, 480)).toBe(500);
  expect(reservedHeight({ initialHeight: 500, preload: { methods: [card] } }, 480)).toBe(byWidth);
  expect(reservedHeight({ preload: { methods: [card, redirect] } }, 480)).toBeGreaterThan(byWidth);
  expect(reservedHeight({ initialHeight: 500, preload: {} }, 480)).toBe(500);
  expect(reservedHeight({ preload: { methods: 'what?' } }, 480)).toBe(byWidth);
  // Room for a saved card.
  expect(reservedHeight({ loginToken: 'lt_1', preload: { methods: [card] } }, 480)).toBe(byWidth + 57);
});

test.each([
  // As the frame lays them out; wide and narrow.
  [undefined, undefined, 426, 529],
  ['above', 'compact', 380, 475],
  ['above', 'comfortable', 479, 593],
  ['floating', 'compact', 332, 410],
  ['floating', 'normal', 372, 457],
  ['floating', 'comfortable', 421, 515],
] as const)(
  'labels %s, density %s: room for %d px, %d px where it is narrow',
  (labels, density, wide, narrow) => {
    const appearance = { ...(labels && { labels }), ...(density && { density }) };
    expect(Math.abs(reservedHeight({ appearance }, 480) - wide)).toBeLessThanOrEqual(8);
    expect(Math.abs(reservedHeight({ appearance }, 300) - narrow)).toBeLessThanOrEqual(8);
    expect(reservedHeight({ appearance, initialHeight: 500 }, 480)).toBe(500);
  },
);
