import { expect, test } from 'vitest';
import { firstLook } from './first-look.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('theme, labels and density are known before any script runs', () => {
  const words = { theme: 'dark', labels: 'floating', density: 'compact' };
  expect(firstLook(encoded({ ...words, variables: { accent: 'red' } }))).toEqual(words);
});

test.each([undefined, '', '%%%', encoded(null), encoded(5), encoded([]), encoded({ theme: 'auto' })])(
  'nothing is known of %s',
  (appearance) => {
    expect(firstLook(appearance)).toEqual({});
  },
);

test('only known words get into the page', () => {
  expect(firstLook(encoded({ theme: '"><script>', labels: 5, density: 'normal' }))).toEqual({
    density: 'normal',
  });
});
