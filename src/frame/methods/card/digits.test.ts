import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDigit, normalizeDigits, onlyDigits } from './digits.ts';

const ALPHABETS = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '０１２３４５６７８９'];

test.each(ALPHABETS)('%s are digits', (alphabet) => {
  expect(normalizeDigits(alphabet)).toBe('0123456789');
  expect([...alphabet].every(isDigit)).toBe(true);
});

test('a number mixed from all alphabets is read digit by digit', () => {
  const digit = fc.tuple(fc.constantFrom(...ALPHABETS), fc.nat({ max: 9 }));
  fc.assert(
    fc.property(fc.array(digit), (drawn) => {
      const text = drawn.map(([alphabet, value]) => alphabet[value]).join('');
      expect(normalizeDigits(text)).toBe(drawn.map(([, value]) => value).join(''));
    }),
  );
});

test('any text keeps its length, and other characters stay as they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const normalized = normalizeDigits(text);
      expect(normalized.length).toBe(text.length);
      expect([...normalized].filter((char) => !isDigit(char))).toEqual(
        [...text].filter((char) => !isDigit(char)),
      );
    }),
  );
});

test.each([
  ['spaces and dashes', '4111 1111-1111–1111'],
  ['no-break, thin and narrow spaces', '4111\u00a01111\u20091111\u202f1111'],
  [
    'marks of direction',
    '\u200e4111\u200f1111\u061c1111\u202a\u202b\u202c\u202d\u202e1111\u2066\u2067\u2068\u2069',
  ],
  ['a byte order mark, a line break and a tab', '\ufeff4111111111111111\r\n\t'],
])('%s around digits go', (_what, text) => {
  expect(onlyDigits(text)).toBe('4111111111111111');
});

test('the neighbors of the digit blocks are not digits', () => {
  for (const char of '/:\u065f\u066a\u06ef\u06fa\uff0f\uff1a²½') expect(isDigit(char)).toBe(false);
  expect(isDigit('')).toBe(false);
});
