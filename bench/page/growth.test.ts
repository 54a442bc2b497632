import { expect, test } from 'vitest';
import { growthSection } from './growth.ts';

const middle = (median: number) => ({ median, from: median - 10, to: median + 10 });

test('each is set beside the first', () => {
  const { text } = growthSection([
    { name: 'guest', usable: middle(100), live: middle(200) },
    { name: '500 saved cards', usable: middle(150), live: middle(250) },
  ]);
  expect(text).toContain('| guest | 100 (90–110) | 1.00 | 200 (190–210) | 1.00 |');
  expect(text).toContain('| 500 saved cards | 150 (140–160) | 1.50 | 250 (240–260) | 1.25 |');
});
