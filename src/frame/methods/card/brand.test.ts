import { createRequire } from 'node:module';
import creditCardType from 'credit-card-type';
import type { ICardType } from 'creditcards-types/type.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BRAND_NAMES, brands } from '../../../protocol/brands.ts';
import { detectCard } from './brand.ts';
import { brandRules } from './brand-table.ts';

// Its type declarations promise a default export that the CommonJS files don't have.
const require = createRequire(import.meta.url);
const mada = require('creditcards-types/types/mada.js') as ICardType;
const meeza = require('creditcards-types/types/meeza.js') as ICardType;

test.each<[string, string | null, (string | null)?]>([
  // The whole world.
  ['4111111111111111', 'visa'],
  ['41', 'visa'],
  ['55', 'mastercard'],
  ['2221', 'mastercard'],
  ['2720', 'mastercard'],
  ['2721', null],
  ['34', 'american_express'],
  ['37', 'american_express'],
  ['36', 'diners_club'],
  ['6011', 'discover'],
  ['3528', 'jcb'],
  ['620', 'unionpay'],
  ['2200', 'mir'],
  ['9792', 'troy'],
  ['606282', 'hipercard'],
  ['506099', 'verve'],
  ['589562', 'naranja'],
  ['401178', 'elo', 'visa'],
  ['67', 'maestro'],
  // mada, with what else is on the card.
  ['440647', 'mada', 'visa'],
  ['42689700', 'mada', 'visa'],
  ['42689701', 'visa'],
  ['529741', 'mada', 'mastercard'],
  ['588845', 'mada'],
  ['968201', 'mada'],
  ['968211', 'mada'],
  ['968212', null],
  // Meeza and RuPay.
  ['507803', 'meeza'],
  ['507810', 'meeza'],
  ['507811', 'maestro'],
  ['608001', 'rupay'],
  ['608000', 'maestro'],
  ['652150', 'rupay'],
  ['653149', 'rupay'],
  ['653150', 'discover'],
  ['508500', 'rupay'],
  ['817290', 'rupay'],
  // Nobody's: KNET's test number, other sandboxes' numbers.
  ['888888', null],
  ['7000100911112070', null],
  ['1', 'jcb'],
  ['7', null],
  ['', null],
])('%s is %s', (digits, brand, coBrand = null) => {
  expect(detectCard(digits)).toMatchObject({ brand, coBrand });
});

describe('while typing', () => {
  test.each<[string, (string | null)[]]>([
    // The domestic brand shows when it is certain; until then what is printed on the card anyway.
    ['440647', [null, 'visa', 'visa', 'visa', 'visa', 'mada']],
    ['9682010', [null, 'mada', 'mada', 'mada', 'mada', 'mada', 'mada']],
    // Never a brand that the next digit takes back: Maestro lies around RuPay, Discover around both.
    ['608001', [null, null, null, null, null, 'rupay']],
    ['652150', [null, null, null, null, null, 'rupay']],
    ['588845', [null, null, null, null, null, 'mada']],
  ])('%s', (digits, expected) => {
    expect([...digits].map((_digit, index) => detectCard(digits.slice(0, index + 1)).brand)).toEqual(
      expected,
    );
  });

  test('typing on never changes a brand, but from a co-badged one to the domestic one', () => {
    fc.assert(
      fc.property(anyNumber, (digits) => {
        const seen = [...digits].map((_digit, index) => detectCard(digits.slice(0, index + 1)));
        for (const [index, { brand }] of seen.entries()) {
          const next = seen[index + 1];
          if (!brand || !next || next.brand === brand || next.brand === null) continue;
          expect(next).toMatchObject({ brand: 'mada', coBrand: brand });
        }
      }),
    );
  });
});

test('grouping, length and security code are the brand’s own', () => {
  expect(detectCard('34')).toMatchObject({ gaps: [4, 10], lengths: [15], cvcLengths: [4], luhn: true });
  expect(detectCard('36')).toMatchObject({ gaps: [4, 10], lengths: [14, 16, 19], cvcLengths: [3] });
  expect(detectCard('41')).toMatchObject({ gaps: [4, 8, 12, 16], lengths: [16, 18, 19], cvcLengths: [3] });
  expect(detectCard('440647')).toMatchObject({ lengths: [16], cvcLengths: [3] });
  expect(detectCard('67')).toMatchObject({ cvcLengths: [0, 3] });
  expect(detectCard('620')).toMatchObject({ luhn: false });
  expect(detectCard('8')).toMatchObject({ cvcLengths: [3, 4], luhn: true });
});

test('every brand of the protocol can be found, and every brand of credit-card-type is one of them', () => {
  expect(brandRules.map(({ brand }) => brand).sort()).toEqual([...brands].sort());
  expect(brandRules).toHaveLength(3 + creditCardType('').length);
  for (const { brand, ranges } of brandRules) {
    const wins = ranges.some(([first]) => detectCard(first.padEnd(8, '0')).brand === brand);
    expect(wins, brand).toBe(true);
    expect(BRAND_NAMES[brand]).toMatch(/^[A-Za-z ]+$/);
    for (const [first, last] of ranges) expect([first.length, first <= last]).toEqual([last.length, true]);
  }
});

const digitString = (length: fc.Arbitrary<number>) =>
  length.chain((size) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: size, maxLength: size }),
  );

/** Numbers near the edges of known ranges, where the mistakes are. */
const edges = brandRules.flatMap(({ ranges }) => ranges.flat());
const anyNumber = fc.oneof(
  digitString(fc.integer({ min: 1, max: 19 })),
  fc
    .tuple(fc.constantFrom(...edges), fc.integer({ min: -1, max: 1 }), digitString(fc.constant(10)))
    .map(([edge, step, rest]) => String(Number(edge) + step) + rest),
);

describe('against other people’s tables', () => {
  const domestic = brandRules.slice(0, 3);
  const touchesDomestic = (digits: string) =>
    domestic.some(({ ranges }) =>
      ranges.some(([first, last]) => {
        const prefix = digits.slice(0, first.length);
        return prefix >= first.slice(0, prefix.length) && prefix <= last.slice(0, prefix.length);
      }),
    );

  const theirs = (digits: string) => {
    const [type, second] = creditCardType(digits);
    return type && !second ? type.type.replace('-', '_') : null;
  };

  test('credit-card-type says the same of every prefix that no domestic brand touches', () => {
    for (let prefix = 0; prefix < 10_000; prefix++) {
      for (const digits of [String(prefix), String(prefix).padStart(4, '0')]) {
        if (!touchesDomestic(digits))
          expect([digits, detectCard(digits).brand]).toEqual([digits, theirs(digits)]);
      }
    }
    fc.assert(
      fc.property(anyNumber, (digits) => {
        fc.pre(!touchesDomestic(digits));
        expect(detectCard(digits).brand).toBe(theirs(digits));
      }),
    );
  });

  test('where a domestic brand shares the card, credit-card-type names the other brand', () => {
    fc.assert(
      fc.property(anyNumber, (digits) => {
        const { brand, coBrand } = detectCard(digits);
        fc.pre(brand === 'mada' && coBrand !== null);
        expect(theirs(digits)).toBe(coBrand);
      }),
    );
  });

  /** Known difference: behind its one prefix of eight digits, creditcards-types wants ten more, which makes 18. */
  test('creditcards-types knows the same mada and Meeza numbers', () => {
    const check = (digits: string) => {
      const number = digits.slice(0, 16).padEnd(16, '0');
      const { brand } = detectCard(number);
      expect([number, brand === 'mada', brand === 'meeza']).toEqual([
        number,
        number.startsWith('42689700') || mada.test(number, false),
        meeza.test(number, false),
      ]);
    };
    for (const edge of edges) for (const step of [-1, 0, 1]) check(String(Number(edge) + step));
    fc.assert(fc.property(anyNumber, check));
  });
});
