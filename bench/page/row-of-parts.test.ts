import { expect, test } from 'vitest';
import { rowOfParts } from './row-of-parts.ts';

test('the middle of all visits, part by part', () => {
  const visits = [1, 2, 9].map((time) => ({ script: time, style: 0.125, layout: time / 10, rest: 3 }));
  const parts = ['script', 'style', 'layout', 'rest'] as const;
  expect(rowOfParts('bare form', parts, visits, 2)).toEqual([
    'bare form',
    '2.00',
    '0.13',
    '0.20',
    '3.00',
    '5.33',
  ]);
});
