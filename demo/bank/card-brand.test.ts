import { expect, test } from 'vitest';
import { brands } from '../../src/protocol/brands.ts';
import { brandOf } from './card-brand.ts';

test.each([
  ['4242424242424242', 'visa'],
  ['5555555555554444', 'mastercard'],
  ['378282246310005', 'american_express'],
  ['4406470000000007', 'mada'],
  ['5078030000000000', 'meeza'],
  ['6521500000000000', 'rupay'],
  ['36227206271667', 'diners_club'],
])('%s is %s', (number, brand) => {
  expect(brandOf(number)).toBe(brand);
  expect(brands).toContain(brand);
});

test('a number that no scheme issues is unknown', () => {
  expect(brandOf('9999999999999999')).toBe('unknown');
});
