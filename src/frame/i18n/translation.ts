import { en, type Messages } from './en.ts';
import { type Language, type Locale, resolveLocale } from './locale.ts';

/** A locale with its texts, so that one never shows without the other. */
export interface Translation {
  locale: Locale;
  messages: Messages;
}

export const ENGLISH: Translation = { locale: resolveLocale('en', null, []), messages: en };

const chunks: Record<Exclude<Language, 'en'>, () => Promise<Messages>> = {
  ar: () => import('./ar.ts').then((chunk) => chunk.ar),
};

/** The texts of a locale; English where their chunk can't be had. */
export async function loadTranslation(locale: Locale): Promise<Translation> {
  if (locale.language === 'en') return { locale, messages: en };
  try {
    return { locale, messages: await chunks[locale.language]() };
  } catch {
    return ENGLISH;
  }
}
