import { expect, test } from 'vitest';
import { replaceBetween, table } from './markdown.ts';

test('a table', () => {
  expect(table(['calls', 'p50'], [['pay', '3 ms']])).toBe('| calls | p50 |\n|---|--:|\n| pay | 3 ms |');
});

test('what stands between the marks is replaced, and nothing else', () => {
  const document = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n<!-- y -->\n<!-- /y -->\n';
  const replaced = replaceBetween(document, 'x', 'new');
  expect(replaced).toBe('a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb\n<!-- y -->\n<!-- /y -->\n');
  expect(replaceBetween(replaced, 'x', 'new')).toBe(replaced);
  expect(() => replaceBetween(document, 'z', 'new')).toThrow('no marks');
});
