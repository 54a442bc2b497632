import { expect, test } from 'vitest';
import { resolveLocale } from './locale.ts';

test.each([
  ['auto', null, ['de-DE', 'ar-KW', 'en'], 'ar-KW', 'rtl'],
  ['auto', 'ar', ['en-US'], 'ar', 'rtl'],
  ['auto', 'fr', ['en-GB'], 'en-GB', 'ltr'],
  ['en', 'ar', ['ar'], 'en', 'ltr'],
  ['EN-gb', null, [], 'en-GB', 'ltr'],
  ['fr', 'ar', [], 'ar', 'rtl'],
  ['fr', null, ['de'], 'en', 'ltr'],
  ['en_US', null, [], 'en', 'ltr'],
  ['../../etc', null, [], 'en', 'ltr'],
  ['auto', null, [], 'en', 'ltr'],
] as const)('option %s, session %s, browser %j: %s, %s', (option, session, browser, tag, dir) => {
  expect(resolveLocale(option, session, browser)).toMatchObject({ tag, dir });
});
