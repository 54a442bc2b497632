import { expect, test } from 'vitest';
import { scrollDistance } from './reveal.ts';

const view = { top: 0, bottom: 600 };

test.each([
  ['in view', { top: 100, bottom: 150 }, 0],
  ['below', { top: 700, bottom: 750 }, 166],
  ['above', { top: -50, bottom: 0 }, -66],
  ['cut at the bottom', { top: 560, bottom: 610 }, 26],
  ['touching the edge', { top: 590, bottom: 600 }, 16],
  ['taller than the view, below: its top', { top: 100, bottom: 900 }, 84],
  ['taller than the view, above: its top', { top: -100, bottom: 900 }, -116],
])('%s', (_name, box, distance) => {
  expect(scrollDistance(box, view)).toBe(distance);
});
