/** Languages that the frame speaks. */
export type Language = 'en' | 'ar';

export interface Locale {
  /** BCP 47, with the region that was asked for: `en-GB`. */
  tag: string;
  language: Language;
  dir: 'ltr' | 'rtl';
}

const DIRECTIONS: Record<Language, Locale['dir']> = { en: 'ltr', ar: 'rtl' };

const canonical = (tag: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
};

const isLanguage = (text: string | undefined): text is Language => text !== undefined && text in DIRECTIONS;

/**
 * The first language of these that the frame speaks: the merchant's option (unless `auto`), the
 * session's, the browser's, English.
 */
export function resolveLocale(option: string, session: string | null, browser: readonly string[]): Locale {
  const wanted = [...(option === 'auto' ? [] : [option]), ...(session ? [session] : []), ...browser];
  for (const tag of wanted.map(canonical)) {
    const language = tag?.split('-')[0];
    if (tag && isLanguage(language)) return { tag, language, dir: DIRECTIONS[language] };
  }
  return { tag: 'en', language: 'en', dir: 'ltr' };
}
