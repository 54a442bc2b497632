import { expect, test } from 'vitest';
import { readable } from './readable.ts';

test.each([
  ['{"level":30,"msg":"all is well"}', null],
  ['', null],
  ['{"level":40,"time":1,"pid":2,"name":"shop","order":"A-1","msg":"slow"}', 'shop warns: slow · order A-1'],
  [
    '{"level":50,"msg":"request failed","err":{"message":"no disk"}}',
    'shop failed: request failed · no disk',
  ],
  ['Port 4200 is in use.', 'shop: Port 4200 is in use.'],
  ['"a quoted word"', 'shop: "a quoted word"'],
])('%s → %s', (line, expected) => {
  expect(readable('shop', line)).toBe(expected);
});
