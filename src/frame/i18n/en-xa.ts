import { pseudo } from '../../i18n/pseudo.ts';
import { base as englishBase } from './en/base.ts';
import { methods as englishMethods } from './en/methods.ts';
import { more as englishMore } from './en/more.ts';

export const base = pseudo(englishBase);
export const more = pseudo(englishMore);
export const methods = pseudo(englishMethods);
