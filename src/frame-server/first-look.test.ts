import { expect, test } from 'vitest';
import { firstLook } from './first-look.ts';

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('theme, labels, density and values are known before any script runs', () => {
  const look = { theme: 'dark', labels: 'floating', density: 'compact' };
  const variables = { accent: '#0a7a46', onAccent: 'white', radius: '0', fontSize: '16px' };
  expect(firstLook(encoded({ ...look, variables }))).toEqual({
    attributes: {
      'data-theme': 'dark',
      'data-labels': 'floating',
      'data-density': 'compact',
      'data-own': 'accent on-accent radius font-size',
    },
    style:
      ':root:root[data-own="accent on-accent radius font-size"]{--accent:#0a7a46;--on-accent:white;--radius:0px;--font-size:1rem}',
  });
});

test.each([null, '', '%%%', encoded(null), encoded(5), encoded([]), encoded({ theme: 'auto' })])(
  'nothing is known of %s',
  (appearance) => {
    expect(firstLook(appearance)).toEqual({ attributes: {}, style: '' });
  },
);

test('what could end its place gets into none', () => {
  const variables = {
    accent: 'red</style><script>',
    text: 'red;}body{',
    surface: 'url(https://evil.example)',
    font: '</style>',
    radius: '1px;--x:1',
    __proto__: 'red',
  };
  expect(firstLook(encoded({ theme: '"><script>', labels: 5, density: 'normal', variables }))).toEqual({
    attributes: { 'data-density': 'normal' },
    style: '',
  });
});
