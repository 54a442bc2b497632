import { expect, test } from 'vitest';
import { offeredMethods, unknownTypes } from './offered.ts';

const card = { type: 'card', brands: ['visa'] };
const telepathy = { type: 'telepathy' };
const types = (wanted: string[] | null, offered = [telepathy, card]) =>
  offeredMethods(offered, wanted).map(({ method }) => method.type);

test('a type that only a newer frame knows is skipped', () => {
  expect(types(null)).toEqual(['card']);
  expect(unknownTypes([telepathy, card])).toEqual(['telepathy']);
});

test('the merchant’s filter counts, unless it leaves nothing', () => {
  expect(types(['card', 'redirect'])).toEqual(['card']);
  expect(types(['redirect'])).toEqual(['card']);
  expect(types([])).toEqual(['card']);
  expect(types(['card'], [telepathy])).toEqual([]);
});
