import { expect, test } from 'vitest';
import { paySection } from './pay.ts';

test('the click beside the call', () => {
  const of = (median: number) => ({ median, from: median, to: median * 2 });
  const { text } = paySection(of(60), of(20), of(3));
  expect(text).toContain('| the bare call to the API | 20 (20–40) | 1.00 |');
  expect(text).toContain('| click → `onSuccess` | 60 (60–120) | 3.00 (3.00–6.00) |');
});
