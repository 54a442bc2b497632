import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const appearanceOf = (value: unknown) => readStartOptions(`?appearance=${encoded(value)}`).options.appearance;

test('reads language, methods, look and instance from the URL', () => {
  const look = {
    theme: 'dark',
    variables: { accent: '#0a7a46', radius: '4px', font: '"Noto Sans", sans-serif' },
  };
  expect(readStartOptions(`?locale=ar&methods=card,redirect&appearance=${encoded(look)}&i=abc`)).toEqual({
    instance: 'abc',
    view: 'form',
    returned: false,
    options: expect.objectContaining({ locale: 'ar', methods: ['card', 'redirect'], appearance: look }),
  });
});

test('an empty URL is everything by itself', () => {
  expect(readStartOptions('')).toMatchObject({
    instance: '',
    options: { locale: 'auto', methods: null, appearance: {}, payButton: 'show', asksBeforePayment: false },
  });
});

test('a merchant’s non-Latin font comes through', () => {
  expect(appearanceOf({ variables: { font: 'خط' } })).toEqual({ variables: { font: 'خط' } });
});

test.each([
  ['url(//evil.example)'],
  ['red; background: url(//evil.example)'],
  ['var(--x)'],
  ['expression(alert(1))'],
  [5],
])('a value that is no plain colour is left out: %s', (accent) => {
  expect(appearanceOf({ variables: { accent, danger: 'red' } })).toEqual({ variables: { danger: 'red' } });
});

test.each(['%%%', 'bm9wZQ', encoded(null), encoded([1]), encoded('x')])(
  'an unreadable look is none: %s',
  (text) => {
    expect(readStartOptions(`?appearance=${text}`).options.appearance.theme).toBeUndefined();
  },
);

test('a theme that doesn’t exist is none', () => {
  expect(appearanceOf({ theme: 'neon' })).toEqual({ variables: {} });
});

test('a frame that only tells the outcome, and one that is returned to', () => {
  expect(readStartOptions('?view=status')).toMatchObject({ view: 'status', returned: false });
  expect(readStartOptions('?returned=1&view=else')).toMatchObject({ view: 'form', returned: true });
});
