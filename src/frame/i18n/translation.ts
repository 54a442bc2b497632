import type { Locale } from '../../i18n/locale.ts';
import type { BaseTexts } from './base-texts.ts';
import { base } from './en/base.ts';
import type { MethodTexts } from './method-texts.ts';
import type { MoreTexts } from './more-texts.ts';

/** The texts that most customers never see; `null` for English, whose texts come with what shows them. */
export interface OtherTexts {
  more: MoreTexts;
  methods: MethodTexts;
}

/** A locale with its texts, so that one never shows without the other. */
export interface Translation {
  locale: Locale;
  messages: BaseTexts;
  others: OtherTexts | null;
}

export const ENGLISH: Translation = {
  locale: { tag: 'en', language: 'en', dir: 'ltr' },
  messages: base,
  others: null,
};

/** The texts of a locale; English where their chunks can't be had. */
export async function loadTranslation(locale: Locale): Promise<Translation> {
  if (locale.language === 'en') return { ...ENGLISH, locale };
  try {
    const { loadLanguage } = await import('./load-language.ts');
    return { locale, ...(await loadLanguage(locale.language)) };
  } catch {
    return ENGLISH;
  }
}
