import { expect, test } from 'vitest';
import { queryOf, readParameters } from './parameters.ts';

const read = (query: string) => {
  const all = new URLSearchParams(query);
  return readParameters(Object.fromEntries([...new Set(all.keys())].map((name) => [name, all.getAll(name)])));
};
const problemsOf = (query: string) => {
  const result = read(query);
  return result.ok ? [] : result.problems.map(({ name }) => name);
};

test('without parameters there are defaults', () => {
  expect(read('')).toEqual({
    ok: true,
    value: { currency: 'EUR', locale: 'en', customer: 'guest', presentation: 'inline', theme: 'auto' },
  });
});

test.each([
  ['amount=12', { amount: '12.00' }],
  ['amount=1.5&currency=KWD', { amount: '1.500' }],
  ['amount=500&currency=JPY', { amount: '500' }],
  ['methods=card', { methods: ['card'] }],
  [
    'methods=redirect,saved_card,apple_pay,card',
    { methods: ['redirect', 'saved_card', 'apple_pay', 'card'] },
  ],
  ['presentation=sheet', { presentation: 'sheet' }],
  ['presentation=popup', { presentation: 'popup' }],
  ['presentation=redirect', { presentation: 'redirect' }],
  ['expires_in=5', { expires_in: 5 }],
  ['items=olive-oil,sidr-honey', { items: ['olive-oil', 'sidr-honey'] }],
  ['locale=ar-KW&theme=contrast', { locale: 'ar-KW', theme: 'contrast' }],
  ['souk_session=whatever&locale=auto', { locale: 'auto' }],
])('%s is understood', (query, expected) => {
  expect(read(query)).toMatchObject({ ok: true, value: expected });
});

test.each([
  ['amount=', 'amount'],
  ['amount=0', 'amount'],
  ['amount=1,50', 'amount'],
  ['amount=1e3', 'amount'],
  ['amount=12.345', 'amount'],
  ['amount=1.5&currency=JPY', 'amount'],
  ['currency=eur', 'currency'],
  ['currency=XXX', 'currency'],
  ['locale=e', 'locale'],
  ['methods=card,cash', 'methods'],
  ['attempts=2', 'attempts'],
  ['customer=me', 'customer'],
  ['expires_in=4', 'expires_in'],
  ['expires_in=2592001', 'expires_in'],
  ['expires_in=60s', 'expires_in'],
  ['capture=never', 'capture'],
  ['presentation=hologram', 'presentation'],
  ['theme=blue', 'theme'],
  ['items=car', 'items'],
  ['order=1', 'order'],
  ['amount=1&amount=2', 'amount'],
  ['ammount=1', 'ammount'],
])('%s is refused by name', (query, name) => {
  expect(problemsOf(query)).toEqual([name]);
});

test.each([
  '',
  'amount=12&currency=KWD&locale=ar&theme=dark&customer=returning&attempts=single&expires_in=60',
  'items=olive-oil,sidr-honey,olive-oil&methods=redirect,card,card&presentation=popup&capture=automatic',
  'order=A-1001&souk_session=x',
])('?%s written as a query is read as the same, without the order', (query) => {
  const first = read(query);
  if (!first.ok) throw new Error(query);
  const { order: _, items, methods, ...rest } = first.value;
  const unique = <T>(list: T[] | undefined) => list && [...new Set(list)];
  const written = queryOf(first.value);
  expect(written).not.toMatch(/order|souk/);
  expect(read(written)).toEqual({
    ok: true,
    value: {
      ...rest,
      ...(items && { items: unique(items) }),
      ...(methods && { methods: unique(methods) }),
    },
  });
});

test('all problems are told at once', () => {
  expect(problemsOf('amount=x&theme=blue&foo=1').sort()).toEqual(['amount', 'foo', 'theme']);
});
