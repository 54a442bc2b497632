import { expect, test } from 'vitest';
import type { Theme } from './public.ts';
import { iframeScheme, type Scheme } from './scheme.ts';

test.each<[Theme | undefined, Scheme, string]>([
  [undefined, null, 'light dark'],
  [undefined, 'dark', 'dark'],
  ['auto', 'light', 'light'],
  ['auto', null, 'light dark'],
  ['light', 'dark', 'light'],
  ['dark', null, 'dark'],
  ['contrast', 'dark', 'light'],
])('theme %s on a page that is %s: %s', (theme, scheme, expected) => {
  expect(iframeScheme(theme, scheme)).toBe(expected);
});
