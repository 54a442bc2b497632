/**
 * Languages that the frame speaks; each other than English comes in chunks of its own. A script or region makes
 * another one of a language: `pt-BR` is Brazil's Portuguese, `pt` everybody else's; `zh-Hant` is Chinese in
 * traditional characters, wherever it is written, `zh` in simplified ones. `en-XA` is nobody's: see `pseudo.ts`.
 */
const LANGUAGES =
  'en en-XA ar bn da de es fa fr he hi id it ja ko nl pl pt pt-BR ru sv th tr uk ur vi zh zh-Hant';
export type Language = Words<typeof LANGUAGES>;
export const languages = LANGUAGES.split(' ') as readonly Language[];

type Words<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Words<Rest> : T;

export interface Locale {
  /** BCP 47, with the region that was asked for: `en-GB`. */
  tag: string;
  language: Language;
  dir: 'ltr' | 'rtl';
}

const RIGHT_TO_LEFT = 'ar fa he ur';

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);

/** `null` where it is no tag, or of no language that the frame speaks. */
function localeOf(text: string): Locale | null {
  let tag: Intl.Locale;
  try {
    tag = new Intl.Locale(text);
  } catch {
    return null;
  }
  const { language, script, region } = tag.maximize();
  const spoken = [`${language}-${script}`, `${language}-${region}`, language].find(isLanguage);
  return spoken
    ? { tag: String(tag), language: spoken, dir: RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr' }
    : null;
}

/**
 * The first language of these that the frame speaks: the merchant's option (unless `auto`), the
 * session's, the browser's, English.
 */
export function resolveLocale(option: string, session: string | null, browser: readonly string[]): Locale {
  for (const tag of [option === 'auto' ? '' : option, session ?? '', ...browser]) {
    const locale = tag && localeOf(tag);
    if (locale) return locale;
  }
  return { tag: 'en', language: 'en', dir: 'ltr' };
}
