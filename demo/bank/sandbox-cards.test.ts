import { expect, test } from 'vitest';
import { luhn } from '../../src/protocol/luhn.ts';
import { startBank } from './bank-fixture.ts';
import { brandOf } from './card-brand.ts';
import { behaviourOf } from './card-rules.ts';
import { sandboxCards } from './sandbox-cards.ts';

test.each(sandboxCards)('$number ($name) is a Visa of its own with a right check digit', (card) => {
  expect(card.number).toMatch(/^4\d{15}$/);
  expect(luhn(card.number)).toBe(true);
  expect(brandOf(card.number)).toBe('visa');
  expect(behaviourOf(card.number)).toBe(card.behaviour);
  expect(sandboxCards.filter(({ number }) => number === card.number)).toHaveLength(1);
});

test('the bank’s front page lists every card', async () => {
  const { url } = await startBank();
  const text = await (await fetch(url)).text();
  for (const { number, name } of sandboxCards) {
    expect(text).toContain(number.replace(/\d{4}(?=\d)/g, '$& '));
    expect(text).toContain(name);
  }
});
