import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { firstStyle } from './sheet.ts';

const first = (css: string, html: string, attributes: Record<string, string> = {}) =>
  firstStyle(readSheet(css), { html, attributes });

const FORM = '<main id="souk" class="checkout"><p class="field wide"><input id="n"></p></main>';

test.each([
  // What is there.
  '.field{a:b}',
  '.field.wide{a:b}',
  '#souk .field>input{a:b}',
  '.nowhere,.field{a:b}',
  'dialog{a:b}',
  '*,:before,:after{a:b}',
  // What a browser brings about by itself.
  '.field input:focus-visible{a:b}',
  '.field:has(.error) input{a:b}',
  '.field:not(.bad){a:b}',
  '.field input::placeholder{a:b}',
  '.field[aria-busy=true]:before{content:"";a:b}',
  '[data-theme=dark] .field{a:b}',
  '[data-ground] .field{a:b}',
  // What rules speak of.
  '@keyframes turn{to{rotate:1turn}}.field{animation:turn 1s linear}',
  '@keyframes turn{to{rotate:1turn}}.field{a:b;animation-name:grow, turn}',
  '@font-face{font-family:x;src:url("x.woff2")}',
  ':is(.nowhere,.field)>input{a:b}',
  '@media (forced-colors:active){.field{a:b}}',
  '@supports (content:"}" / ""){@container checkout (width<=20em){.field{content:"}" / ""}}}',
])('what can be seen at first stays as it is: %s', (css) => {
  expect(first(css, FORM)).toBe(css);
});

test.each([
  '.nowhere{a:b}',
  '.field.nowhere{a:b}',
  '.nowhere .field{a:b}',
  '#nowhere{a:b}',
  '.fields{a:b}',
  ':is(.nowhere,.never) .field{a:b}',
  '.field:is(.nowhere,.wide.never){a:b}',
  '[data-theme=contrast] .field{a:b}',
  '[data-labels=floating] .field{a:b}',
  '[data-waiting] .field{a:b}',
  '[dir=rtl] .field{a:b}',
  '@keyframes turn{to{rotate:1turn}}.nowhere{animation:turn 1s linear}',
  '@media (forced-colors:active){.nowhere{a:b}}',
  '@supports (a:b){@container checkout (width<=20em){.nowhere{a:b}}}',
])('what is not there yet comes later: %s', (css) => {
  expect(first(css, FORM)).toBe('');
});

test('a theme that is chosen leaves no other to be found', () => {
  const css = '[data-theme=dark]{a:b}[data-theme=contrast]{a:b}[data-own~=text]{a:b}[data-own~=border]{a:b}';
  const attributes = { 'data-theme': 'contrast', 'data-own': 'surface text' };
  expect(first(css, FORM, attributes)).toBe('[data-theme=contrast]{a:b}[data-own~=text]{a:b}');
});

test('an animation is a word of its own', () => {
  const css = '@keyframes turn{to{rotate:1turn}}.field{animation:return 1s}';
  expect(first(css, FORM)).toBe('.field{animation:return 1s}');
});

test('what reads from right to left has the rules for it', () => {
  const css = '[dir=rtl] .field{a:b}[dir=rtl] .field input[dir=ltr]{a:b}';
  expect(first(css, FORM, { dir: 'rtl' })).toBe('[dir=rtl] .field{a:b}');
  expect(first(css, FORM.replace('<input', '<input dir="ltr"'), { dir: 'rtl' })).toBe(css);
});

test('values that nothing speaks of are left out, and those that only they speak of', () => {
  const css = `:root{color-scheme:light;--a:red;--b:var(--a);--c:var(--d);--d:#000;--e:4px}.field{color:var(--b)}`;
  expect(first(css, FORM)).toBe(':root{color-scheme:light;--a:red;--b:var(--a);}.field{color:var(--b)}');
});

test('a value that is the same everywhere stands where it is used, but for a merchant’s own', () => {
  const css = ':root{--a:1px;--b:calc(2 * var(--a));--radius:3px}.field{margin:var(--b) var(--radius)}';
  expect(first(css, FORM)).toBe(':root{--radius:3px}.field{margin:2px 3px}');
  expect(first(css, FORM, { 'data-own': 'x a' })).toBe(
    ':root{--a:1px;--b:calc(2 * var(--a));--radius:3px}.field{margin:var(--b) 3px}',
  );
  expect(first(css, FORM)).toBe(':root{--radius:3px}.field{margin:2px 3px}');
});

test('order is kept, since it tells who wins', () => {
  const css = '.field{a:b}.nowhere{a:c}.wide{a:d}.field{a:e}';
  expect(first(css, FORM)).toBe('.field{a:b}.wide{a:d}.field{a:e}');
});

test('what can’t be read is no style sheet', () => {
  expect(() => readSheet('.field{a:b}}}')).toThrow();
});
