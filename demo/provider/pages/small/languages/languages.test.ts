import { expect, test } from 'vitest';
import { faultsOf } from '../../../../../src/i18n/check-texts.ts';
import { languages, resolveLocale } from '../../../../../src/i18n/locale.ts';
import { pageTexts } from './index.ts';

test.each(languages)('%s has every text of the small pages', (language) => {
  const rightToLeft = resolveLocale(language, null, []).dir === 'rtl';
  expect(faultsOf(language, pageTexts[language], pageTexts.en, rightToLeft)).toEqual([]);
});
