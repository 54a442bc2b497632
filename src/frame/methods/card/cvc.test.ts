import cardValidator from 'card-validator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectCard } from './brand.ts';
import type { CardKind } from './card-kind.ts';
import { checkCvc, cvcFormat } from './cvc.ts';
import { applyEdit } from './edit.ts';

const visa = detectCard('4111');
const amex = detectCard('34');
const maestro = detectCard('67');
const unknown = detectCard('');

test.each<[string, string, CardKind, string]>([
  ['Visa', '', visa, 'empty'],
  ['Visa', '12', visa, 'incomplete'],
  ['Visa', '123', visa, 'valid'],
  ['Visa', '1234', visa, 'invalid'],
  ['American Express', '123', amex, 'incomplete'],
  ['American Express', '1234', amex, 'valid'],
  ['Maestro', '', maestro, 'valid'],
  ['Maestro', '1', maestro, 'incomplete'],
  ['Maestro', '123', maestro, 'valid'],
  ['Maestro', '1234', maestro, 'invalid'],
  ['an unknown card', '123', unknown, 'valid'],
  ['an unknown card', '1234', unknown, 'valid'],
  ['an unknown card', '12', unknown, 'incomplete'],
])('%s: "%s"', (_name, digits, kind, status) => {
  expect(checkCvc(digits, kind).status).toBe(status);
});

test('the field takes foreign digits, leaves out the rest, and stops at the card’s length', () => {
  const empty = { value: '', selectionStart: 0, selectionEnd: 0 };
  const pasted = (text: string, kind: CardKind) =>
    applyEdit(
      { value: text, selectionStart: text.length, selectionEnd: text.length },
      cvcFormat(() => kind),
      empty,
      'insertFromPaste',
    ).value;
  expect(pasted(' ١2-۳4', visa)).toBe('123');
  expect(pasted('12345', amex)).toBe('1234');
});

test('the field takes no digit too many, but keeps one that was right for another card', () => {
  const typed = { value: '1234', selectionStart: 4, selectionEnd: 4 };
  const before = { value: '123', selectionStart: 3, selectionEnd: 3 };
  expect(
    applyEdit(
      typed,
      cvcFormat(() => visa),
      before,
      'insertText',
    ).value,
  ).toBe('123');
  expect(
    applyEdit(
      typed,
      cvcFormat(() => amex),
      before,
      'insertText',
    ).value,
  ).toBe('1234');

  const inserted = { value: '9123', selectionStart: 1, selectionEnd: 1 };
  const front = { value: '123', selectionStart: 0, selectionEnd: 0 };
  expect(
    applyEdit(
      inserted,
      cvcFormat(() => visa),
      front,
      'insertText',
    ),
  ).toEqual(front);
});

test('card-validator agrees, but for Maestro’s missing code', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 });
  fc.assert(
    fc.property(digits, fc.constantFrom(visa, amex), (code, kind) => {
      const { isValid, isPotentiallyValid } = cardValidator.cvv(code, [...kind.cvcLengths]);
      const { status } = checkCvc(code, kind);
      expect({ isValid, isPotentiallyValid }).toEqual({
        isValid: status === 'valid',
        isPotentiallyValid: status !== 'invalid',
      });
    }),
  );
});
