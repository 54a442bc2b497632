import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import type { Appearance } from './appearance.ts';
import { appearanceSchema } from './appearance-schema.ts';
import { APPEARANCE_CHECKS } from './appearance-values.ts';

const schema: z.ZodMiniType<Appearance> = appearanceSchema(APPEARANCE_CHECKS);
const isGood = (appearance: unknown) => schema.safeParse(appearance).success;
const checks = Object.entries({ ...APPEARANCE_CHECKS.variables, ...APPEARANCE_CHECKS.font });
const font = { family: 'Brand', src: 'https://fonts.example/brand.woff2' };

test.each<Appearance>([
  {},
  { theme: 'dark', labels: 'floating', density: 'compact' },
  { variables: { accent: '#0a0', onAccent: 'White', focus: 'hsl(120deg 50% 50% / 0.5)' } },
  { variables: { accent: 'rebeccapurple', surface: 'oklch(0.5 0.1 277 / .5)', text: 'rgb(1 2 3)' } },
  { variables: { radius: '24px', buttonRadius: '0', borderWidth: '1.5px', spacing: '3px' } },
  { variables: { fontSize: '20px', fieldHeight: '44px', buttonHeight: '64px', labelWeight: '700' } },
  { variables: { font: 'Georgia, "Times New Roman", \'Noto Sans\', -apple-system, serif' } },
  { variables: { font: 'خط, "メイリオ"' } },
  { fonts: [font, { ...font, weight: '100 900', style: 'italic' }, { ...font, weight: '700' }] },
  { fonts: [{ ...font, src: 'http://127.0.0.1:4200/fonts/brand.woff2?v=1' }] },
])('%j is taken', (appearance) => {
  expect(isGood(appearance)).toBe(true);
});

test.each<unknown>([
  'dark',
  null,
  [],
  { theme: 'neon' },
  { theme: undefined, colour: 'red' },
  { labels: 'inside' },
  { density: 'dense' },
  { variables: 'red' },
  { variables: { primary: 'red' } },
  { variables: { toString: 'red' } },
  { variables: { accent: 5 } },
  { variables: { accent: `rgb(${'1'.repeat(80)})` } },
  { variables: { accent: 'inherit' } },
  { variables: { accent: 'CurrentColor' } },
  { variables: { accent: '#12345' } },
  { variables: { accent: ' red' } },
  { variables: { accent: 'red\n' } },
  { variables: { accent: 'rgb(1\n2 3)' } },
  { variables: { radius: '25px' } },
  { variables: { radius: '1em' } },
  { variables: { radius: '-1px' } },
  { variables: { radius: '10' } },
  { variables: { radius: '1e1px' } },
  { variables: { borderWidth: '0' } },
  { variables: { fontSize: '13px' } },
  { variables: { labelWeight: '450' } },
  { variables: { fieldHeight: '43.9px' } },
  { variables: { buttonHeight: '65px' } },
  { variables: { spacing: '7px' } },
  { variables: { font: 'a"b' } },
  { variables: { font: '"a' } },
  { variables: { font: 'a,,b' } },
  { variables: { font: 'a,' } },
  { variables: { font: 'inherit' } },
  { variables: { font: 'x'.repeat(201) } },
  { fonts: font },
  { fonts: [{ family: 'Brand' }] },
  { fonts: [{ src: font.src }] },
  { fonts: Array.from({ length: 5 }, () => font) },
  { fonts: [{ ...font, display: 'block' }] },
  { fonts: [{ ...font, weight: 'bold' }] },
  { fonts: [{ ...font, family: 'Brand"' }] },
  { fonts: [{ ...font, src: 'http://fonts.example/a.woff2' }] },
  { fonts: [{ ...font, src: 'data:font/woff2;base64,AAAA' }] },
  { fonts: [{ ...font, src: '//fonts.example/a.woff2' }] },
  { fonts: [{ ...font, src: 'https://a@fonts.example/a.woff2' }] },
  { fonts: [{ ...font, src: 'https://fonts.example/a.woff2"), url("//evil.example' }] },
  { fonts: [{ ...font, src: 'https://fonts.example/a b' }] },
])('%j is refused', (appearance) => {
  expect(isGood(appearance)).toBe(false);
});

/** What could end a value, or be more than one: functions that load, refer or calculate, comments, escapes. */
const POISON = [
  'url(',
  'url("//evil.example")',
  'src(x)',
  'image-set(x)',
  'var(--x)',
  'env(x)',
  'calc(1px)',
  'attr(x)',
  'expression(alert(1))',
  'color-mix(in srgb, red, red)',
  'javascript:alert(1)',
  '@import',
  '!important',
  ';',
  '}',
  '{',
  '\\',
  '\\66 ',
  '/*',
  '*/',
  '<',
  '\n',
  '\0',
  '&',
];

const goodValues = [
  'red',
  '#fff',
  'rgb(1 2 3)',
  '12px',
  '0',
  '44px',
  'Georgia, serif',
  '"A b"',
  '400',
  font.src,
];

test('nothing beyond a value gets through, wherever it stands in one', () => {
  const poisoned = fc
    .tuple(fc.constantFrom(...goodValues), fc.constantFrom(...POISON), fc.nat(40))
    .map(([good, poison, at]) => good.slice(0, at) + poison + good.slice(at));
  fc.assert(
    fc.property(poisoned, fc.constantFrom(...checks), (text, [, check]) => {
      expect(check(text)).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});

const SAFE = /^[\p{L}\p{M}\d #%.,()/"' _+:?=&~@[\]-]*$/u;
/** The only functions that a value may call. */
const CALLS = /^((rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\([^()]*\)|[^()]*)$/i;

test('whatever passes holds a value’s letters only, and is short', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.nat(0xd7ff).map((code) => String.fromCodePoint(code)), maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'rgbhslurvac#(),;/*{}\\"\' 0123456789.%px-'), maxLength: 12 }),
    fc.tuple(fc.constantFrom(...goodValues), fc.string({ maxLength: 4 })).map(([good, more]) => good + more),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...checks), (value, [, check]) => {
      if (!check(value)) return;
      expect(value).toMatch(SAFE);
      expect(value).toMatch(CALLS);
      expect(value.length).toBeLessThanOrEqual(300);
    }),
    { numRuns: 3_000 },
  );
});
