import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appearanceSchema } from '../../protocol/appearance-schema.ts';
import { APPEARANCE_CHECKS, appearanceIn, readLook } from './read-look.ts';

const font = { family: 'Brand', src: 'https://fonts.example/brand.woff2' };

test('what is of a plain form is taken, the rest left out', () => {
  expect(
    appearanceIn({
      theme: 'dark',
      labels: 'floating',
      density: 'dense',
      colour: 'red',
      variables: {
        accent: '#0a7a46',
        danger: 'url(//x)',
        radius: '4px',
        font: 'خط',
        primary: 'red',
        text: 5,
      },
      fonts: [{ ...font, weight: 'heavy' }, { family: 'No file' }, null],
    }),
  ).toEqual({
    theme: 'dark',
    labels: 'floating',
    variables: { accent: '#0a7a46', radius: '4px', font: 'خط' },
    fonts: [font],
  });
});

test.each([
  ['url(//evil.example)'],
  ['red; background: url(//evil.example)'],
  ['var(--x)'],
  ['expression(alert(1))'],
  [5],
])('a value that is no plain colour is left out: %s', (accent) => {
  expect(appearanceIn({ variables: { accent, danger: 'red' } }).variables).toEqual({ danger: 'red' });
});

test('whatever a URL holds, what is taken is an appearance', () => {
  const schema = appearanceSchema(APPEARANCE_CHECKS);
  const name = fc.constantFrom('theme', 'variables', 'labels', 'fonts', 'accent', 'font', 'family', 'src');
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('dark', 'floating', 'red', '4px', 'Georgia', font.src, 'url(x)', 5, null),
      fc.dictionary(name, tie('json')),
      fc.array(tie('json'), { maxLength: 6 }),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      expect(schema.safeParse(appearanceIn(value)).success).toBe(true);
    }),
  );
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each(['%%%', 'bm9wZQ', encoded(null), encoded([1]), encoded('x'), encoded({ theme: 'neon' })])(
  'an unreadable look is none: %s',
  (text) => {
    expect(readLook(text)).toEqual({});
  },
);

test('a theme alone needs no painting', () => {
  expect(readLook(encoded({ theme: 'dark' }))).toEqual({ theme: 'dark' });
  expect(readLook(encoded({ variables: { accent: 'red' } }))).toEqual({ paint: expect.any(Function) });
});
