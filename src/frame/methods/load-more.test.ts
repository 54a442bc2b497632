import { expect, test } from 'vitest';
import type { Event } from '../state/event.ts';
import { type CheckoutLook, checkoutWith, redirectOffer, savedCard, toolsFor } from '../testing/checkout.ts';
import { canceled } from '../testing/fixtures.ts';
import { loadMore } from './load-more.ts';

function start(look: CheckoutLook = {}) {
  const app = checkoutWith(look);
  app.more.value = null;
  return { app, settled: loadMore(toolsFor(app)) };
}

test('a card payment in a merchant’s page needs nothing more', async () => {
  const { app, settled } = start();
  await settled;
  expect(app.more.value).toBeNull();
});

test.each<[string, CheckoutLook]>([
  ['another method', { snapshot: { methods: [redirectOffer] } }],
  ['a saved card', { snapshot: { cards: [savedCard('a')] } }],
  ['the payment link', { surroundings: 'standalone' }],
  ['an ending unpaid', { snapshot: { outcome: canceled('expired') } }],
])('%s is there when the form is shown', async (_name, look) => {
  const { app, settled } = start(look);
  await settled;
  expect(app.more.value).not.toBeNull();
});

test.each<[string, Event]>([
  ['a notice', { type: 'stopped', code: 'before_payment_rejected' }],
  ['a cancellation', { type: 'cancel' }],
])('%s brings it when it happens', async (_name, event) => {
  const { app } = start();
  const draft = { method: 'card', amount: '12.00', currency: 'EUR', save: false } as const;
  app.dispatch({
    type: 'submit',
    draft: {
      key: 'k',
      body: { ...draft, card: { number: '4242424242424242', expiry_month: '12', expiry_year: '34' } },
      details: draft,
      instrument: null,
    },
  });
  app.dispatch(event);
  await expect.poll(() => app.more.value).not.toBeNull();
});
