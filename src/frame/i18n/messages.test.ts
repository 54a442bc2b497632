import { expect, test } from 'vitest';
import { displayAmount } from '../../protocol/money.ts';
import { ar } from './ar.ts';
import { en, type Messages } from './en.ts';
import { loadTranslation } from './translation.ts';

const languages: [string, Messages][] = [
  ['en', en],
  ['ar', ar],
];

/** Every text of a language, with arguments that bring out all branches. */
const textsOf = (messages: Messages): string[] => [
  ...Object.values(messages).flatMap((value) => (typeof value === 'function' ? [] : value)),
  ...(['empty', 'incomplete', 'invalid', 'past', 'refused'] as const).flatMap((problem) => [
    messages.numberProblem(problem),
    messages.expiryProblem(problem),
    messages.cvcProblem(problem, 3),
    messages.cvcProblem(problem, 4),
  ]),
  ...[1, 2, 3, 11, 100].flatMap((count) => [messages.expiresIn(count), messages.problemsInForm(count)]),
  messages.brandNotAccepted('Visa'),
];

/** Written the same in every language. */
const UNIVERSAL = ['MM / YY', 'CVC'];

test('Arabic has every text, and in Arabic', () => {
  expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  for (const text of textsOf(ar)) {
    if (!UNIVERSAL.includes(text)) expect(text).toMatch(/\p{Script=Arabic}/u);
  }
  expect(textsOf(ar)).toHaveLength(textsOf(en).length);
});

test.each(languages)('%s: the security code is described as the card has it', (_name, messages) => {
  expect(messages.securityCodeHint(4)).toContain('4');
  expect(messages.securityCodeHint(3)).toContain('3');
  expect(messages.cvcProblem('incomplete', 4)).not.toBe(messages.cvcProblem('incomplete', 3));
});

test('Arabic plurals follow its six forms', () => {
  expect([1, 2, 3, 11].map(ar.expiresIn)).toEqual([
    'بقيت دقيقة واحدة للدفع',
    'بقيت دقيقتان للدفع',
    'بقيت 3 دقائق للدفع',
    'بقيت 11 دقيقة للدفع',
  ]);
});

test('the pay button is named by the amount', () => {
  const amount = displayAmount('12.00', 'EUR', 2, en.amountLocale('en'));
  expect(en.pay(amount)).toBe('Pay €12.00');
  expect(ar.pay(displayAmount('18.000', 'KWD', 3, ar.amountLocale('ar-KW')))).toBe('ادفع KWD\u00a018.000');
});

test('texts come with their locale', async () => {
  const { messages, locale } = await loadTranslation({ tag: 'ar-KW', language: 'ar', dir: 'rtl' });
  expect(messages).toBe(ar);
  expect(locale.dir).toBe('rtl');
});
