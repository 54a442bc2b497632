import { expect, test } from 'vitest';
import { redirectOffer } from '../../src/frame/testing/checkout.ts';
import { snapshotWith } from '../../src/frame/testing/fixtures.ts';
import { CARD_NUMBER, methodsOrder, watchedBy, withMethods } from './watched.ts';

test('an order tells what is watched, and another one nothing', () => {
  expect(watchedBy('watch-card')).toBe(CARD_NUMBER);
  expect(watchedBy('watch-saved')).toContain('.cards');
  expect(watchedBy('watch-none-saved')).toContain(':not');
  expect(watchedBy(methodsOrder(10))).toContain('nth-of-type(10)');
  expect(watchedBy('A-1001')).toBeNull();
});

test('a card and as many schemes as are wanted', () => {
  const snapshot = snapshotWith({
    order_no: methodsOrder(50),
    methods: [...snapshotWith({}).methods.filter(({ type }) => type === 'card'), redirectOffer],
  });
  const [card, redirect] = withMethods(snapshot).methods;
  expect(card?.type).toBe('card');
  expect(redirect).toMatchObject({ type: 'redirect', schemes: { length: 49, 48: { id: 'scheme_49' } } });
  expect(withMethods({ ...snapshot, order_no: 'watch-card' }).methods).toEqual(snapshot.methods);
});
