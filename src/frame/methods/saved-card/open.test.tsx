import { expect, test } from 'vitest';
import { checkoutWith, savedCard, toolsFor } from '../../testing/checkout.ts';
import { expand } from '../../testing/expand.ts';
import { rowsOf } from '../offered.ts';
import { openSavedCard } from './open.tsx';

function open(changes: Parameters<typeof savedCard>[1]) {
  const app = checkoutWith({ snapshot: { cards: [savedCard('a', changes)] } });
  const [row] = rowsOf(app);
  if (!row) throw new Error('no row');
  return { app, form: openSavedCard(row, toolsFor(app)) };
}

test('pays at once where no code is asked for', () => {
  const { form } = open({ cvc_required: false });
  expect(form.status.value).toEqual({ brand: 'visa', complete: true });
  expect(expand(form.View({})).elements).toEqual([]);
  expect(form.pay()).toEqual({
    body: { method: 'saved_card', save: false, card_id: 'a' },
    brand: 'visa',
    lastFour: '4242',
  });
});

test('asks for the code as the brand has it, and says what is wrong with it', () => {
  const { app, form } = open({ brand: 'american_express' });
  expect(form.status.value.complete).toBe(false);
  expect(form.pay()).toBeNull();
  expect(app.announcement.value).toBe('Enter the 4 digits, on the front');
  const { elements, texts } = expand(form.View({}));
  const [input] = elements.filter(({ type }) => type === 'input');
  expect(input?.props).toMatchObject({ id: 'code-a', autocomplete: 'cc-csc', 'aria-invalid': true });
  for (const name of ['value', 'defaultValue', 'name']) expect(input?.props).not.toHaveProperty(name);
  expect(texts).toContain('Security code');
  expect(texts).toContain('Enter the 4 digits, on the front');
});

test('a code that the bank refused is marked', () => {
  const { form } = open({});
  form.refuse({ cvc: 'refused' });
  expect(expand(form.View({})).texts).toContain('Check the 3 digits, on the back');
});
