import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rangesText, readRanges } from './ranges-text.ts';

test('prefixes of one length are told by their distances, those of another after them', () => {
  const text = rangesText(['42689700', '400861', '401757-401759']);
  expect(text).toBe('42689700:400861 896-2');
  expect(readRanges(text)).toEqual([
    ['42689700', '42689700'],
    ['400861', '400861'],
    ['401757', '401759'],
  ]);
});

test('ranges that touch or overlap are one', () => {
  expect(readRanges(rangesText(['30-33', '34', '32-36', '38']))).toEqual([
    ['30', '36'],
    ['38', '38'],
  ]);
});

const PREFIXES = Array.from({ length: 900 }, (_, at) => 100 + at);

const range = fc
  .tuple(fc.integer({ min: 100, max: 999 }), fc.integer({ min: 0, max: 20 }))
  .map(([first, more]) => [first, Math.min(first + more, 999)] as const);

test('the same prefixes as before, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1 }), (ranges) => {
      const read = readRanges(rangesText(ranges.map((bounds) => bounds.join('-'))));
      expect(within(read.map(([first, last]) => [Number(first), Number(last)]))).toEqual(within(ranges));
    }),
  );
});

const within = (ranges: readonly (readonly [number, number])[]): number[] =>
  PREFIXES.filter((prefix) => ranges.some(([first, last]) => prefix >= first && prefix <= last));
