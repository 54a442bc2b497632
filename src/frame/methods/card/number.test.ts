import cardValidator from 'card-validator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luhn } from '../../../protocol/luhn.ts';
import { detectCard } from './brand.ts';
import { brandRules } from './brand-table.ts';
import { checkNumber } from './check-number.ts';
import { onlyDigits } from './digits.ts';
import { formatNumber, maxDigits, numberFormat } from './number.ts';

describe('checkNumber', () => {
  test.each<[string, string]>([
    ['', 'empty'],
    ['4', 'incomplete'],
    ['4242424242424242', 'valid'],
    ['5555555555554444', 'valid'],
    ['378282246310005', 'valid'],
    ['37828224631000', 'incomplete'],
    ['378282246310006', 'invalid'],
    ['30569309025904', 'valid'],
    ['6011111111111117', 'valid'],
    ['5555555555554445', 'invalid'],
    ['55555555555544440', 'invalid'],
    ['4000000000000000006', 'valid'],
    ['4000000000000000007', 'invalid'],
    // No check digit on UnionPay's.
    ['6200000000000005', 'valid'],
    ['6200000000000001', 'valid'],
    ['62000000000000', 'valid'],
    ['6200000000000', 'incomplete'],
    // mada has sixteen digits, where Visa may have nineteen.
    ['4406470000000001', 'invalid'],
    // Nobody's brand: any length that ISO/IEC 7812 allows, with a check digit.
    ['888888000000', 'incomplete'],
    ['8888880000000001', 'incomplete'],
    ['7000100911282070', 'valid'],
    ['88888800000000000000', 'invalid'],
  ])('%s is %s', (digits, status) => {
    expect(checkNumber(digits).status).toBe(status);
  });

  test('a whole Visa number with a wrong check digit can still grow to 18 or 19 digits, but looks mistyped', () => {
    expect(checkNumber('4111111111111112')).toMatchObject({ status: 'incomplete', mistyped: true });
    expect(checkNumber('411111111111111')).toMatchObject({ status: 'incomplete', mistyped: false });
    expect(checkNumber('378282246310006')).toMatchObject({ status: 'invalid', mistyped: true });
    expect(checkNumber('4111111111111111')).toMatchObject({ status: 'valid', mistyped: false });
  });

  test('the kind of card comes with it', () => {
    expect(checkNumber('440647').kind).toEqual(detectCard('440647'));
    expect(checkNumber('').kind.brand).toBeNull();
  });
});

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 20 });
const prefixes = brandRules.flatMap(({ ranges }) => ranges.flat());
const cardLike = fc
  .tuple(fc.constantFrom(...prefixes), digits, fc.boolean())
  .map(([prefix, rest, repair]) => {
    const number = prefix + rest;
    if (!repair) return number;
    return [...'0123456789'].map((last) => number.slice(0, -1) + last).find(luhn) ?? number;
  });
const anyDigits = fc.oneof(digits, cardLike);

test('incomplete numbers can become valid, invalid ones can’t', () => {
  fc.assert(
    fc.property(anyDigits, (number) => {
      const { status, kind } = checkNumber(number);
      const grown = (length: number) => {
        const padded = number.padEnd(length - 1, '0');
        return [...'0123456789'].map((last) => checkNumber(padded + last).status);
      };
      const longer = kind.lengths.filter((length) => length > number.length);
      if (status === 'incomplete' && kind.brand) expect(longer.flatMap(grown)).toContain('valid');
      if (status === 'invalid') expect(longer).toEqual([]);
    }),
  );
});

describe('against card-validator', () => {
  /**
   * Known differences: the domestic brands; numbers that no brand claims (card-validator refuses them at the
   * first digit, here they may be a new range or a bank's test card); empty text.
   */
  test('status and validity agree on every number of a brand that it knows', () => {
    fc.assert(
      fc.property(anyDigits, (number) => {
        const { status, kind } = checkNumber(number);
        fc.pre(number !== '' && !['mada', 'meeza', 'rupay'].includes(kind.brand ?? 'rupay'));
        const { isValid, isPotentiallyValid } = cardValidator.number(number);
        expect({ isValid, isPotentiallyValid }).toEqual({
          isValid: status === 'valid',
          isPotentiallyValid: status !== 'invalid',
        });
      }),
    );
  });
});

describe('formatNumber', () => {
  test.each([
    ['', ''],
    ['4242', '4242'],
    ['42424', '4242 4'],
    ['4242424242424242', '4242 4242 4242 4242'],
    ['4000000000000000006', '4000 0000 0000 0000 006'],
    ['378282246310005', '3782 822463 10005'],
    ['30569309025904', '3056 930902 5904'],
    ['3056930902590400000', '3056 930902 590400000'],
    ['9999999999', '9999 9999 99'],
  ])('%s reads %s', (number, expected) => {
    expect(formatNumber(number, detectCard(number))).toBe(expected);
  });

  test('formatting again changes nothing, and no digit is lost', () => {
    fc.assert(
      fc.property(anyDigits, (number) => {
        const formatted = formatNumber(number, detectCard(number));
        expect(onlyDigits(formatted)).toBe(number);
        expect(numberFormat(detectCard).format(formatted, false)).toBe(formatted);
        expect(formatted).not.toMatch(/^ | {2}| $/);
      }),
    );
  });
});

test('maxDigits is the longest number of the brand', () => {
  expect(['34', '41', '440647', '36', ''].map((number) => maxDigits(detectCard(number)))).toEqual([
    15, 19, 16, 19, 19,
  ]);
});
