import type { Language } from '../../i18n/locale.ts';
import type { BaseTexts } from './base-texts.ts';
import type { MethodTexts } from './method-texts.ts';
import type { MoreTexts } from './more-texts.ts';
import type { Translation } from './translation.ts';

type Chunks = Promise<[{ base: BaseTexts }, { more: MoreTexts }, { methods: MethodTexts }]>;

const chunks: Record<Exclude<Language, 'en'>, () => Chunks> = {
  ar: () => Promise.all([import('./ar/base.ts'), import('./ar/more.ts'), import('./ar/methods.ts')]),
};

/** Rejects where a chunk can't be had. */
export async function loadLanguage(language: Exclude<Language, 'en'>): Promise<Omit<Translation, 'locale'>> {
  const [{ base }, { more }, { methods }] = await chunks[language]();
  return { messages: base, others: { more, methods } };
}
