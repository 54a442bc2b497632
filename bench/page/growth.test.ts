import { expect, test } from 'vitest';
import { growthSection } from './growth.ts';

const middle = (median: number) => ({ median, from: median - 10, to: median + 10 });

test('each is set beside the first of its kind', () => {
  const { text } = growthSection([
    [{ name: 'guest', usable: middle(100), live: middle(200) }],
    [
      { name: '0 saved cards', usable: middle(200), live: middle(500) },
      { name: '500 saved cards', usable: middle(300), live: middle(600) },
    ],
  ]);
  expect(text).toContain('| guest | 100 (90–110) | 1.00 | 200 (190–210) | 1.00 |');
  expect(text).toContain('| 500 saved cards | 300 (290–310) | 1.50 | 600 (590–610) | 1.20 |');
});
