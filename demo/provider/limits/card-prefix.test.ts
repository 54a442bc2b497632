import { expect, test } from 'vitest';
import { cardPrefix } from './card-prefix.ts';

test.each([
  [{ method: 'card', card: { number: '4242424242424242' } }, '42424242'],
  [{ method: 'card', card: { number: '4242 4242 4242 4242' } }, null],
  [{ method: 'card', card: { number: 4242424242424242 } }, null],
  [{ method: 'card', card: '4242424242424242' }, null],
  [{ method: 'card' }, null],
  [{ method: 'apple_pay', card: { number: '4242424242424242' } }, null],
  [{}, null],
])('%j', (body, prefix) => {
  expect(cardPrefix(body)).toBe(prefix);
});
