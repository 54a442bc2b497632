import { expect, test } from 'vitest';
import { BRAND_NAMES, type Brand } from '../../src/protocol/brands.ts';
import { brandOf } from '../bank/card-brand.ts';
import { refusalOf } from '../bank/card-rules.ts';
import { testCards } from './test-cards.ts';

test.each(testCards)('$brand $number does at the bank what the list says', ({ brand, number, good }) => {
  const digits = number.replaceAll(' ', '');
  const cvc = brand === 'American Express' ? '1234' : '123';
  const card = { number: digits, expiry_month: '12', expiry_year: '49', cvc, name: null };
  expect(refusalOf(card, new Date('2026-01-01T00:00:00Z')) === null).toBe(good);
  expect(BRAND_NAMES[brandOf(digits) as Brand]).toBe(brand);
});
