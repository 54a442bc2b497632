import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../i18n/check-texts.ts';
import { counted, fill } from '../../i18n/fill.ts';
import { languages, resolveLocale } from '../../i18n/locale.ts';
import { declineCodes } from '../../protocol/error-codes.ts';
import { displayAmount } from '../../protocol/money.ts';
import { base } from './en/base.ts';
import { methods } from './en/methods.ts';
import { more } from './en/more.ts';
import { loadTranslation, type OtherTexts, type Translation } from './translation.ts';

type Texts = Omit<Translation, 'locale'> & { others: OtherTexts };

const english: Texts = { messages: base, others: { more, methods } };

/** The scripts that a language is written in, where not in Latin letters alone. */
const SCRIPTS: Partial<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
  ur: /\p{Script=Arabic}/u,
  zh: /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};

/** Every text, with all forms. */
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsOf);

const spoken = languages.filter((language) => language !== 'en-XA');

/** Written the same in every language. */
const UNIVERSAL = ['MM / YY', 'CVC', 'en'];

describe.each(spoken.map((language) => [language]))('%s', async (language) => {
  // Of `pt` alone CLDR thinks Brazil.
  const locale = { ...resolveLocale(language, null, []), language };
  const { messages, others } = await loadTranslation(locale);
  const texts: Texts = { messages, others: others ?? english.others };

  test('has every text, with the values and plural forms that it needs', () => {
    expect(faultsOf(language, texts, english, locale.dir === 'rtl')).toEqual([]);
  });

  test('is written in its own letters', () => {
    const script = SCRIPTS[language] ?? /\p{Script=Latin}/u;
    for (const text of textsOf(texts)) {
      if (!UNIVERSAL.includes(text)) expect(text).toMatch(script);
    }
  });

  test('says each decline in words of its own, and that nothing was charged', () => {
    const { declined } = texts.others.more;
    const said = declineCodes.map((code) => declined[code].join(' '));
    expect(new Set(said).size).toBe(declineCodes.length);
    const nothing = texts.others.more.endedCustomer[1].replace(/[.。।۔]$/, '');
    for (const text of said) expect(text).toContain(nothing);
  });

  test('describes the security code as the card has it', () => {
    const { securityCodeHint, codeProblem } = texts.messages;
    for (const byDigits of [securityCodeHint, ...Object.values(codeProblem)]) {
      expect(byDigits[3]).toMatch(/3|۳|৩|३|٣/);
      expect(byDigits[4]).toMatch(/4|۴|৪|४|٤/);
    }
  });
});

test('Arabic plurals follow its six forms', async () => {
  const { others } = await loadTranslation(resolveLocale('ar', null, []));
  const minutes = others?.more.expiresIn ?? { other: '' };
  expect([1, 2, 3, 11].map((count) => counted(minutes, count, 'ar'))).toEqual([
    'بقيت دقيقة واحدة للدفع',
    'بقيت دقيقتان للدفع',
    'بقيت 3 دقائق للدفع',
    'بقيت 11 دقيقة للدفع',
  ]);
  const cards = others?.more.showAllCards ?? { other: '' };
  expect([3, 11, 200].map((count) => counted(cards, count, 'ar'))).toEqual([
    'عرض كل البطاقات (3 بطاقات)',
    'عرض كل البطاقات (11 بطاقةً)',
    'عرض كل البطاقات (200 بطاقة)',
  ]);
});

test('the pay button is named by the amount', async () => {
  const { messages } = await loadTranslation(resolveLocale('ar-KW', null, []));
  expect(fill(base.pay, { amount: displayAmount('12.00', 'EUR', 2, 'en') })).toBe('Pay €12.00');
  const amount = displayAmount('18.000', 'KWD', 3, messages.amountLocale ?? 'ar-KW');
  expect(fill(messages.pay, { amount })).toBe('ادفع KWD\u00a018.000');
});

describe('a language is refused', () => {
  const faults = (change: object) =>
    faultsOf('ru', { ...english, messages: { ...base, ...change } } as Texts, english, true);
  test.each([
    ['for a text that is missing', { cancel: undefined }, 'messages.cancel is no text'],
    ['for a value that it drops', { pay: 'Оплатить' }, 'messages.pay has no value instead of {amount}'],
    [
      'for a form that its grammar needs',
      { problemsInForm: { one: '1', other: '{count}' } },
      'messages.problemsInForm lacks the form few',
    ],
    [
      'for a form that it has not',
      { problemsInForm: { two: '2', other: '{count}' } },
      'messages.problemsInForm has the form two, which ru has not',
    ],
    ['for a text of nobody', { hello: 'x' }, 'messages.hello is too much'],
    [
      'for a name that turns the sentence',
      { receipt: '{order}' },
      'messages.receipt has a bare {order}: put it between U+2068 and U+2069',
    ],
  ])('%s', (_why, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});
