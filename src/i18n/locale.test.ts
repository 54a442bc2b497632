import { expect, test } from 'vitest';
import { resolveLocale } from './locale.ts';

test.each([
  ['auto', null, ['xx-DE', 'ar-KW', 'en'], 'ar-KW', 'ar', 'rtl'],
  ['auto', 'ar', ['en-US'], 'ar', 'ar', 'rtl'],
  ['auto', 'xx', ['en-GB'], 'en-GB', 'en', 'ltr'],
  ['en', 'ar', ['ar'], 'en', 'en', 'ltr'],
  ['EN-gb', null, [], 'en-GB', 'en', 'ltr'],
  ['xx', 'ar', [], 'ar', 'ar', 'rtl'],
  ['xx', null, ['yy'], 'en', 'en', 'ltr'],
  ['en_US', null, [], 'en', 'en', 'ltr'],
  ['../../etc', null, [], 'en', 'en', 'ltr'],
  ['auto', null, [], 'en', 'en', 'ltr'],
  ['fa-IR', null, [], 'fa-IR', 'fa', 'rtl'],
  ['en-XA', null, [], 'en-XA', 'en-XA', 'ltr'],
  ['iw', null, [], 'he', 'he', 'rtl'],
  ['pt', null, [], 'pt', 'pt-BR', 'ltr'],
  ['pt-AO', null, [], 'pt-AO', 'pt', 'ltr'],
  ['zh-SG', null, [], 'zh-SG', 'zh', 'ltr'],
  ['zh-HK', null, [], 'zh-HK', 'zh-Hant', 'ltr'],
  ['sr-Latn', 'uk', [], 'uk', 'uk', 'ltr'],
] as const)(
  'option %s, session %s, browser %j: %s is %s, %s',
  (option, session, browser, tag, language, dir) => {
    expect(resolveLocale(option, session, browser)).toEqual({ tag, language, dir });
  },
);
