import type { Language } from '../../../../../src/i18n/locale.ts';
import type { Texts } from '../texts.ts';
import { texts as ar } from './ar.ts';
import { texts as en } from './en.ts';

export const pageTexts: Record<Language, Texts> = { en, ar };
