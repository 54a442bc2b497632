import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPole, contrast, isLegible, legible, type Rgb } from './contrast.ts';

const channel = fc.integer({ min: 0, max: 255 });
const color = fc.tuple(channel, channel, channel);

test.each<[Rgb, Rgb, number]>([
  [[0, 0, 0], [255, 255, 255], 21],
  [[255, 255, 255], [255, 255, 255], 1],
  [[118, 118, 118], [255, 255, 255], 4.54],
  [[119, 119, 119], [255, 255, 255], 4.48],
  [[255, 0, 0], [255, 255, 255], 4],
])('%j on %j: %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('black or white can be read on every colour', () => {
  fc.assert(fc.property(color, (ground) => contrast(bestPole([ground]), ground) >= 4.5));
});

test('a colour is made legible, and left alone where it is', () => {
  const ratios = fc.constantFrom(3, 4.5, 7);
  fc.assert(
    fc.property(color, fc.array(color, { minLength: 1, maxLength: 3 }), ratios, (given, grounds, ratio) => {
      const made = legible(given, grounds, ratio);
      if (isLegible(given, grounds, ratio)) expect(made).toEqual(given);
      else if (!isLegible(made, grounds, ratio)) {
        expect(isLegible(bestPole(grounds), grounds, ratio)).toBe(false);
        expect(made).toEqual(bestPole(grounds));
      }
    }),
  );
});

test('it is moved no further than it has to be', () => {
  const [made] = legible([150, 150, 150], [[255, 255, 255]], 4.5);
  expect(made).toBeLessThan(119);
  expect(made).toBeGreaterThan(114);
});
