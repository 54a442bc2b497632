import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('reads language, methods, look and instance from the URL', () => {
  const look = { theme: 'dark', variables: { accent: '#0a7a46' } };
  expect(readStartOptions(`?locale=ar&methods=card,redirect&appearance=${encoded(look)}&i=abc`)).toEqual({
    instance: 'abc',
    view: 'form',
    login: false,
    returned: false,
    options: expect.objectContaining({
      locale: 'ar',
      methods: ['card', 'redirect'],
      appearance: {},
    }),
    appearance: encoded(look),
  });
});

test('an empty URL is everything by itself', () => {
  expect(readStartOptions('')).toMatchObject({
    instance: '',
    options: { locale: 'auto', methods: null, appearance: {}, payButton: 'show', asksBeforePayment: false },
  });
});

test('a frame that only tells the outcome, and one that is returned to', () => {
  expect(readStartOptions('?view=status')).toMatchObject({ view: 'status', returned: false });
  expect(readStartOptions('?returned=1&view=else')).toMatchObject({ view: 'form', returned: true });
});
