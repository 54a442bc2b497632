import { expect, test } from 'vitest';
import { nextHeight, reservedHeight } from './height.ts';

test.each([
  [400, 300, 400],
  [400.2, 300, 401],
  [401, 400, 400],
  [399, 400, 400],
  [400, 400, 400],
  [402, 400, 402],
  [1e9, 400, 10_000],
])('%d reported over %d shown: %s', (reported, shown, set) => {
  expect(nextHeight(reported, shown)).toBe(set);
});

test('a frame that reports what it was given settles at once', () => {
  let shown = 0;
  let changes = 0;
  for (let round = 0; round < 10; round += 1) {
    const next = nextHeight(shown === 0 ? 333.4 : shown + 0.6, shown);
    if (next === shown) continue;
    shown = next;
    changes += 1;
  }
  expect({ shown, changes }).toEqual({ shown: 334, changes: 1 });
});

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
