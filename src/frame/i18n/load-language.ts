import type { Language } from '../../i18n/locale.ts';
import type { BaseTexts } from './base-texts.ts';
import type { MethodTexts } from './method-texts.ts';
import type { MoreTexts } from './more-texts.ts';
import type { Translation } from './translation.ts';

type Chunks = Promise<[{ base: BaseTexts }, { more: MoreTexts }, { methods: MethodTexts }]>;

const chunks: Record<Exclude<Language, 'en'>, () => Chunks> = {
  'en-XA': () => import('./en-xa.ts').then((all) => [all, all, all]),
  ar: () => Promise.all([import('./ar/base.ts'), import('./ar/more.ts'), import('./ar/methods.ts')]),
  bn: () => Promise.all([import('./bn/base.ts'), import('./bn/more.ts'), import('./bn/methods.ts')]),
  da: () => Promise.all([import('./da/base.ts'), import('./da/more.ts'), import('./da/methods.ts')]),
  de: () => Promise.all([import('./de/base.ts'), import('./de/more.ts'), import('./de/methods.ts')]),
  es: () => Promise.all([import('./es/base.ts'), import('./es/more.ts'), import('./es/methods.ts')]),
  fa: () => Promise.all([import('./fa/base.ts'), import('./fa/more.ts'), import('./fa/methods.ts')]),
  fr: () => Promise.all([import('./fr/base.ts'), import('./fr/more.ts'), import('./fr/methods.ts')]),
  he: () => Promise.all([import('./he/base.ts'), import('./he/more.ts'), import('./he/methods.ts')]),
  hi: () => Promise.all([import('./hi/base.ts'), import('./hi/more.ts'), import('./hi/methods.ts')]),
  id: () => Promise.all([import('./id/base.ts'), import('./id/more.ts'), import('./id/methods.ts')]),
  it: () => Promise.all([import('./it/base.ts'), import('./it/more.ts'), import('./it/methods.ts')]),
  ja: () => Promise.all([import('./ja/base.ts'), import('./ja/more.ts'), import('./ja/methods.ts')]),
  ko: () => Promise.all([import('./ko/base.ts'), import('./ko/more.ts'), import('./ko/methods.ts')]),
  nl: () => Promise.all([import('./nl/base.ts'), import('./nl/more.ts'), import('./nl/methods.ts')]),
  pl: () => Promise.all([import('./pl/base.ts'), import('./pl/more.ts'), import('./pl/methods.ts')]),
  pt: () => Promise.all([import('./pt/base.ts'), import('./pt/more.ts'), import('./pt/methods.ts')]),
  'pt-BR': () =>
    Promise.all([import('./pt-BR/base.ts'), import('./pt-BR/more.ts'), import('./pt-BR/methods.ts')]),
  ru: () => Promise.all([import('./ru/base.ts'), import('./ru/more.ts'), import('./ru/methods.ts')]),
  sv: () => Promise.all([import('./sv/base.ts'), import('./sv/more.ts'), import('./sv/methods.ts')]),
  th: () => Promise.all([import('./th/base.ts'), import('./th/more.ts'), import('./th/methods.ts')]),
  tr: () => Promise.all([import('./tr/base.ts'), import('./tr/more.ts'), import('./tr/methods.ts')]),
  uk: () => Promise.all([import('./uk/base.ts'), import('./uk/more.ts'), import('./uk/methods.ts')]),
  ur: () => Promise.all([import('./ur/base.ts'), import('./ur/more.ts'), import('./ur/methods.ts')]),
  vi: () => Promise.all([import('./vi/base.ts'), import('./vi/more.ts'), import('./vi/methods.ts')]),
  zh: () => Promise.all([import('./zh/base.ts'), import('./zh/more.ts'), import('./zh/methods.ts')]),
  'zh-Hant': () =>
    Promise.all([import('./zh-Hant/base.ts'), import('./zh-Hant/more.ts'), import('./zh-Hant/methods.ts')]),
};

/** Rejects where a chunk can't be had. */
export async function loadLanguage(language: Exclude<Language, 'en'>): Promise<Omit<Translation, 'locale'>> {
  const [{ base }, { more }, { methods }] = await chunks[language]();
  return { messages: base, others: { more, methods } };
}
