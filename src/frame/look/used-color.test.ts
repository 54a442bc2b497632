import { expect, test } from 'vitest';
import { readSrgb } from './used-color.ts';

test.each([
  ['color(srgb 1 0.5 0)', [255, 128, 0]],
  ['color(srgb 0 0 0 / 0.5)', [128, 128, 128]],
  ['color(srgb -0.2 1.3 1.2e-7)', [0, 255, 0]],
  ['color(srgb none 1 0 / none)', [255, 255, 255]],
  ['rgb(1, 2, 3)', null],
  ['', null],
])('%s on white', (text, seen) => {
  expect(readSrgb(text, [255, 255, 255])).toEqual(seen);
});
