import { expect, test } from 'vitest';
import { readStartOptions } from '../frame/start-options.ts';
import { firstLook as lookOf } from './first-look.ts';

/** @param scheme as the URL has it. */
const firstLook = (appearance: string | null, scheme: string | null = null) => {
  const { options } = readStartOptions(`${new URLSearchParams(scheme === null ? {} : { scheme })}`);
  return lookOf(appearance, { scheme: options.scheme, fontOrigins: ['https://fonts.example'] });
};
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('theme, labels, density and values are known before any script runs', () => {
  const look = { theme: 'dark', labels: 'floating', density: 'compact' };
  const variables = { accent: '#0a7a46', onAccent: 'white', radius: '0', fontSize: '16px' };
  expect(firstLook(encoded({ ...look, variables }))).toEqual({
    attributes: {
      'data-theme': 'dark',
      'data-ground': '',
      'data-labels': 'floating',
      'data-density': 'compact',
      'data-own': 'accent on-accent radius font-size',
    },
    style:
      ':root:root[data-own="accent on-accent radius font-size"]{--accent:#0a7a46;--on-accent:white;--radius:0px;--font-size:1rem}',
    fonts: [],
  });
});

test.each([null, '', '%%%', encoded(null), encoded(5), encoded([]), encoded({ theme: 'auto' })])(
  'nothing is known of %s',
  (appearance) => {
    expect(firstLook(appearance)).toEqual({ attributes: {}, style: '', fonts: [] });
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
    fonts: [],
  });
});

test('fonts from where the provider lets them come', () => {
  const fonts = [
    { family: 'Brand', src: 'https://fonts.example/brand.woff2?v=1&s=2', weight: '400 700' },
    { family: 'Elsewhere', src: 'https://elsewhere.example/brand.woff2' },
    { family: 'x"}body{', src: 'https://fonts.example/brand.woff2' },
    { family: 'Brand', src: 'https://fonts.example/"),url(https://evil.example/' },
    { family: 'Brand', src: 'https://fonts.example/</style>' },
  ];
  expect(firstLook(encoded({ fonts })).fonts).toEqual([
    '@font-face{font-family:"Brand";src:url("https://fonts.example/brand.woff2?v=1&s=2");font-weight:400 700;font-style:normal;font-display:swap}',
  ]);
});

test.each([
  [undefined, null, {}],
  ['auto', 'red"><script>', {}],
  ['auto', 'dark', { 'data-theme': 'dark' }],
  ['auto', 'light', { 'data-theme': 'light' }],
  ['dark', 'dark', { 'data-theme': 'dark' }],
  ['dark', null, { 'data-theme': 'dark', 'data-ground': '' }],
  ['light', 'dark', { 'data-theme': 'light', 'data-ground': '' }],
])('theme %s on a page that is %s', (theme, scheme, attributes) => {
  expect(firstLook(encoded({ theme }), scheme).attributes).toEqual(attributes);
});
