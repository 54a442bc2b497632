import fc from 'fast-check';
import { expect, test } from 'vitest';
import { luhn } from './luhn.ts';

test.each([
  '0',
  '18',
  '4242424242424242',
  '378282246310005',
  '6011000990139424',
  '4000000000000000006',
  '79927398713',
])('%s passes', (digits) => {
  expect(luhn(digits)).toBe(true);
});

test.each(['', '4', '4242424242424241', '378282246310006', '79927398710'])('"%s" fails', (digits) => {
  expect(luhn(digits)).toBe(false);
});

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });

test('exactly one last digit fits', () => {
  fc.assert(
    fc.property(digits, (head) => {
      expect([...'0123456789'].filter((last) => luhn(head + last))).toHaveLength(1);
    }),
  );
});

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (head, place, shift) => {
      const right = [...'0123456789'].map((last) => head + last).find(luhn) ?? '';
      const at = place % right.length;
      const wrong = right.slice(0, at) + ((Number(right[at]) + shift) % 10) + right.slice(at + 1);
      expect(luhn(wrong)).toBe(false);
    }),
  );
});
