import { expect, test } from 'vitest';
import { declineCodes } from '../../protocol/error-codes.ts';
import { actingTexts } from '../methods/acting/texts.ts';
import { applePayTexts } from '../methods/apple-pay/texts.ts';
import { redirectTexts } from '../methods/redirect/texts.ts';
import { savedCardTexts } from '../methods/saved-card/texts.ts';
import { moreTexts } from './more-texts.ts';

const languages = Object.entries(moreTexts);

/** Texts of their own chunks, each with arguments that bring out all branches. */
const dictionaries = { moreTexts, actingTexts, applePayTexts, redirectTexts, savedCardTexts };

/** Every text of a language; those that are made are made with what each kind of argument brings out. */
const textsOf = (texts: object): string[] =>
  Object.values(texts).flatMap((text: unknown) => {
    if (typeof text !== 'function') return [text].flat().map(String);
    return [...declineCodes, 1, 3, 11, 200].flatMap((argument) => [text(argument)].flat().map(String));
  });

test.each(Object.entries(dictionaries))('%s: Arabic has every text, and in Arabic', (_name, { en, ar }) => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  expect(textsOf(ar)).toHaveLength(textsOf(en).length);
  for (const text of textsOf(ar)) expect(text).toMatch(/\p{Script=Arabic}/u);
  for (const text of textsOf(en)) expect(text).not.toMatch(/\p{Script=Arabic}/u);
});

test.each(languages)(
  '%s: each decline is said in words of its own, and that nothing was charged',
  (_, texts) => {
    const said = declineCodes.map((code) => texts.declined(code).join(' '));
    expect(new Set(said).size).toBe(declineCodes.length);
    const [, safe] = texts.declined('card_declined');
    const nothing = safe.split('.')[0] ?? '';
    for (const text of said) expect(text).toContain(nothing);
  },
);

test.each(languages)('%s: a decline that only a newer provider knows is told as a plain one', (_, texts) => {
  expect(texts.declined('lost_in_space')).toEqual(texts.declined('card_declined'));
});

test('Arabic counts cards by its plural forms', () => {
  expect([3, 11, 200].map(moreTexts.ar.showAllCards)).toEqual([
    'عرض كل البطاقات (3 بطاقات)',
    'عرض كل البطاقات (11 بطاقةً)',
    'عرض كل البطاقات (200 بطاقة)',
  ]);
});
