import { expect, test } from 'vitest';
import { applePayOffer, checkoutWith, redirectOffer, savedCard } from '../testing/checkout.ts';
import { offeredMethods, openRow, rowsOf, unknownTypes } from './offered.ts';

const card = { type: 'card', brands: ['visa'] };
const telepathy = { type: 'telepathy' };
const types = (wanted: string[] | null, offered: { type: string }[] = [telepathy, card]) =>
  offeredMethods(offered, wanted).map(({ type }) => type);

test('a type that only a newer frame knows is skipped', () => {
  expect(types(null)).toEqual(['saved_card', 'card']);
  expect(types(null, [telepathy])).toEqual([]);
  expect(unknownTypes([telepathy, card, redirectOffer])).toEqual(['telepathy']);
});

test('saved cards come with card, first unless the merchant says where', () => {
  const offered = [card, redirectOffer];
  expect(types(['redirect', 'card'], offered)).toEqual(['saved_card', 'redirect', 'card']);
  expect(types(['card', 'saved_card'], offered)).toEqual(['card', 'saved_card']);
  expect(types(['redirect'], offered)).toEqual(['redirect']);
  expect(types(null, [redirectOffer])).toEqual(['redirect']);
});

const shop = (methods: string[] | null, cards = [savedCard('a'), savedCard('b')]) =>
  checkoutWith({ snapshot: { methods: [card, redirectOffer], cards }, options: { methods } });
const ids = (...args: Parameters<typeof shop>) => rowsOf(shop(...args)).map(({ id }) => id);

test('a row for each saved card and each scheme', () => {
  expect(ids(null)).toEqual([
    'saved_card:a',
    'saved_card:b',
    'card',
    'redirect:gulf_debit',
    'redirect:new_scheme',
  ]);
});

test('a filter that leaves nothing to pay with is not followed', () => {
  expect(ids(['redirect'])).toEqual(['redirect:gulf_debit', 'redirect:new_scheme']);
  expect(ids(['apple_pay'])).toContain('card');
  expect(ids([])).toContain('card');
  expect(ids(['saved_card'], [])).toContain('card');
  expect(ids(['saved_card'], [savedCard('a', { expired: true })])).toContain('card');
});

test('open is what the customer chose, else the first row that can pay', () => {
  const app = shop(null, [savedCard('a', { expired: true }), savedCard('b')]);
  expect(openRow(app)?.id).toBe('saved_card:b');
  app.chosenMethod.value = 'redirect:gulf_debit';
  expect(openRow(app)?.id).toBe('redirect:gulf_debit');
  app.chosenMethod.value = 'saved_card:a';
  expect(openRow(app)?.id).toBe('saved_card:b');
});

test('a row that only a browser knows of keeps its place while nobody has asked, and can’t be paid with', () => {
  const app = checkoutWith({ snapshot: { methods: [applePayOffer, card] } });
  app.alive.value = false;
  expect(rowsOf(app).map(({ id, unsure }) => [id, unsure])).toEqual([
    ['apple_pay', true],
    ['card', undefined],
  ]);
  app.chosenMethod.value = 'apple_pay';
  expect(openRow(app)?.id).toBe('card');

  app.alive.value = true;
  expect(rowsOf(app).map(({ id }) => id)).toEqual(['card']);
});

test('cards that come with the login don’t move who has begun with the card form', () => {
  const app = shop(null, []);
  app.chosenMethod.value = 'card';
  const { snapshot } = app.state.peek();
  app.dispatch({
    type: 'snapshot',
    snapshot: { ...snapshot, version: 2, cards: [savedCard('a')] },
    requestId: null,
  });
  expect(rowsOf(app)[0]?.id).toBe('saved_card:a');
  expect(openRow(app)?.id).toBe('card');
});

test('offers that can’t be read make no row', () => {
  const methods = [{ type: 'card' }, { type: 'redirect', schemes: 'all' }, { type: 'apple_pay' }];
  expect(rowsOf(checkoutWith({ snapshot: { methods } }))).toEqual([]);
});
