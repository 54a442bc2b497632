import { expect, test } from 'vitest';
import { nextHeight, reservedHeight } from './height.ts';

test.each([
  [400, 300, 400],
  [400.2, 300, 401],
  [401, 400, null],
  [399, 400, null],
  [400, 400, null],
  [402, 400, 402],
  [-20, 400, 0],
  [1e9, 400, 10_000],
])('%d reported over %d shown: %s', (reported, shown, set) => {
  expect(nextHeight(reported, shown)).toBe(set);
});

test('a frame that reports what it was given settles at once', () => {
  let shown = 0;
  let changes = 0;
  for (let round = 0; round < 10; round += 1) {
    const next = nextHeight(shown === 0 ? 333.4 : shown + 0.6, shown);
    if (next === null) continue;
    shown = next;
    changes += 1;
  }
  expect({ shown, changes }).toEqual({ shown: 334, changes: 1 });
});

test('what is reserved: by the snapshot, else as the merchant says, else by width', () => {
  const byWidth = reservedHeight({ width: 480 });
  expect(byWidth).toBeGreaterThan(200);
  expect(reservedHeight({ width: 280 })).toBeGreaterThan(byWidth);
  expect(reservedHeight({ width: 480, initialHeight: 500 })).toBe(500);
  expect(reservedHeight({ width: 480, initialHeight: 500, preload: { methods: [{}] } })).toBe(byWidth);
  expect(reservedHeight({ width: 480, preload: { methods: [{}, {}] } })).toBeGreaterThan(byWidth);
  expect(reservedHeight({ width: 480, initialHeight: 500, preload: {} })).toBe(500);
});
