import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('reads language, methods, look and instance from the URL', async () => {
  const look = { theme: 'dark', variables: { accent: '#0a7a46' } };
  expect(
    await readStartOptions(`?locale=ar&methods=card,redirect&appearance=${encoded(look)}&i=abc`),
  ).toEqual({
    instance: 'abc',
    view: 'form',
    login: false,
    returned: false,
    options: expect.objectContaining({
      locale: 'ar',
      methods: ['card', 'redirect'],
      appearance: { theme: 'dark', paint: expect.any(Function) },
    }),
  });
});

test('an empty URL is everything by itself', async () => {
  expect(await readStartOptions('')).toMatchObject({
    instance: '',
    options: { locale: 'auto', methods: null, appearance: {}, payButton: 'show', asksBeforePayment: false },
  });
});

test('an unreadable look is none', async () => {
  expect((await readStartOptions('?appearance=%%%')).options.appearance).toEqual({});
});

test('a frame that only tells the outcome, and one that is returned to', async () => {
  expect(await readStartOptions('?view=status')).toMatchObject({ view: 'status', returned: false });
  expect(await readStartOptions('?returned=1&view=else')).toMatchObject({ view: 'form', returned: true });
});
