import { expect, test } from 'vitest';
import { memorySection } from './memory.ts';

test('what is held before and after', () => {
  const held = { documents: 2, nodes: 30, listeners: 4, iframes: 0 };
  const { text } = memorySection([
    { ...held, rounds: 0, heap: 1_048_576 },
    { ...held, rounds: 200, heap: 1_054_720 },
  ]);
  expect(text).toContain('| 0 times | 1024.0 | 2 | 30 | 4 | 0 |');
  expect(text).toContain('| 200 times | 1030.0 |');
});
