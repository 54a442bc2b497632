import { expect, test } from 'vitest';
import { BRAND_NAMES, type Brand } from '../../src/protocol/brands.ts';
import { brandOf } from '../bank/card-brand.ts';
import { behaviourOf, refusalOf } from '../bank/card-rules.ts';
import { schemes } from '../bank/hosted/schemes.ts';
import { sandboxCards } from '../bank/sandbox-cards.ts';
import { otherWays } from './other-ways.ts';
import { plainCards, threeDsCards } from './test-cards.ts';

const digitsOf = ({ number }: { number: string }): string => number.replaceAll(' ', '');
const listed = [...plainCards, ...threeDsCards];

test.each(listed)('$brand $number does at the bank what the list says', (shown) => {
  const number = digitsOf(shown);
  const cvc = shown.brand === 'American Express' ? '1234' : '123';
  const card = { number, expiry_month: '12', expiry_year: '49', cvc, name: null };
  const refusal = refusalOf(card, new Date('2026-01-01T00:00:00Z'));
  const { threeDs } = behaviourOf(number);
  const isStuck = threeDs?.page === 'silent' || threeDs?.softDecline?.insists === true;
  expect(refusal === null && !isStuck).toBe(shown.good);
  expect(BRAND_NAMES[brandOf(number) as Brand]).toBe(shown.brand);
});

test('the groups are right', () => {
  const isEnrolled = (card: { number: string }) => behaviourOf(digitsOf(card)).threeDs !== null;
  expect(plainCards.filter(isEnrolled)).toEqual([]);
  expect(threeDsCards.filter((card) => !isEnrolled(card))).toEqual([]);
});

test('every card of the bank’s is listed', () => {
  const numbers = listed.map(digitsOf);
  expect(sandboxCards.map(({ number }) => number).filter((number) => !numbers.includes(number))).toEqual([]);
});

test('every scheme of the bank’s is listed by its name', () => {
  expect(otherWays.map(({ name }) => name)).toEqual([
    ...Object.values(schemes).map(({ name }) => name),
    'Apple Pay',
  ]);
});
