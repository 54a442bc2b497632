import cardValidator from 'card-validator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyDigits } from './digits.ts';
import { checkName } from './name.ts';

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['Jane Doe', 'valid'],
  ['أحمد العلي', 'valid'],
  ['李小龍', 'valid'],
  ["Conan O'Brien-Smith 3rd", 'valid'],
  ['Shop 2000 Ltd', 'valid'],
  ['x'.repeat(255), 'valid'],
  [` ${'x'.repeat(255)} `, 'valid'],
  ['x'.repeat(256), 'too_long'],
  ['4242424242424242', 'number_like'],
  ['4242 4242-4242 4242', 'number_like'],
  ['٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', 'number_like'],
  ['Jane 4242 4242 4242 4242', 'number_like'],
  ['Jane 4242.4242.4242', 'number_like'],
  ['123', 'number_like'],
  ['01/30', 'number_like'],
])('"%s" is %s', (text, status) => {
  expect(checkName(text).status).toBe(status);
});

test('whatever card-validator refuses as a name, but blanks and lone dashes, is refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789 -') })), (text) => {
      fc.pre(onlyDigits(text) !== '' && !cardValidator.cardholderName(text).isValid);
      expect(['number_like', 'too_long']).toContain(checkName(text).status);
    }),
  );
});
