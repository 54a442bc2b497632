import type { Language } from '../../../../../src/i18n/locale.ts';
import { pseudo } from '../../../../../src/i18n/pseudo.ts';
import type { Texts } from '../texts.ts';
import { texts as ar } from './ar.ts';
import { texts as bn } from './bn.ts';
import { texts as da } from './da.ts';
import { texts as de } from './de.ts';
import { texts as en } from './en.ts';
import { texts as es } from './es.ts';
import { texts as fa } from './fa.ts';
import { texts as fr } from './fr.ts';
import { texts as he } from './he.ts';
import { texts as hi } from './hi.ts';
import { texts as id } from './id.ts';
import { texts as it } from './it.ts';
import { texts as ja } from './ja.ts';
import { texts as ko } from './ko.ts';
import { texts as nl } from './nl.ts';
import { texts as pl } from './pl.ts';
import { texts as pt } from './pt.ts';
import { texts as ptBR } from './pt-BR.ts';
import { texts as ru } from './ru.ts';
import { texts as sv } from './sv.ts';
import { texts as th } from './th.ts';
import { texts as tr } from './tr.ts';
import { texts as uk } from './uk.ts';
import { texts as ur } from './ur.ts';
import { texts as vi } from './vi.ts';
import { texts as zh } from './zh.ts';
import { texts as zhHant } from './zh-Hant.ts';

export const pageTexts: Record<Language, Texts> = {
  en,
  'en-XA': pseudo(en),
  ar,
  bn,
  da,
  de,
  es,
  fa,
  fr,
  he,
  hi,
  id,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  'pt-BR': ptBR,
  ru,
  sv,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
  'zh-Hant': zhHant,
};
