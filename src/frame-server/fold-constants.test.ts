import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldConstants } from './fold-constants.ts';

const fold = (css: string, ...own: string[]) => foldConstants(css, (name) => own.includes(name));
/** What a rule is left with, when these are the root's. */
const margin = (root: string, value: string) =>
  /\.field\{margin:(.*)\}$/.exec(fold(`:root{${root}}.field{margin:${value}}`))?.[1];

test.each([
  ['--a:4px', 'var(--a) auto', '4px auto'],
  ['--a:4px;--b:var(--a)', 'var(--b)', '4px'],
  ['--b:calc(1.5 * var(--a));--a:4px', 'var(--b)', '6px'],
  ['--a:.9375rem', 'max(1rem, calc(var(--a) + .0625rem))', '1rem'],
  ['--a:.9375rem', 'max(.75rem, calc(var(--a) - .1875rem))', '.75rem'],
  ['--a:12px;--b:10px', 'max(var(--a), calc(.6 * var(--b)))', '12px'],
  ['--a:2px', 'calc(-1 * var(--a))', '-2px'],
  ['--a:4px;--b:24px', 'calc(-1 * (var(--b) + var(--a))) auto', 'calc(-1 * (24px + 4px)) auto'],
  ['--a:4px;--b:1rem', 'calc(var(--a) + var(--b))', 'calc(4px + 1rem)'],
  ['--a:"Inter", sans-serif', 'var(--a)', '"Inter", sans-serif'],
  ['--a:cubic-bezier(.2, .8, .2, 1)', 'var(--a)', 'cubic-bezier(.2, .8, .2, 1)'],
])('%s makes %s into %s', (root, value, folded) => {
  expect(margin(root, value)).toBe(folded);
});

test.each([
  ['a color', '--a:#fff'],
  ['what is made of one', '--a:var(--b);--b:color-mix(in oklab, red 4%, blue)'],
  ['what nobody says', '--b:4px'],
  ['what speaks of something that stays', '--a:calc(2 * var(--b));--b:4px}[data-density=compact]{--b:3px'],
  ['what speaks of itself', '--a:calc(2 * var(--a))'],
  ['what others speak of in a circle', '--a:calc(2 * var(--b));--b:calc(2 * var(--a))'],
])('%s stays', (_what, root) => {
  const css = `:root{${root}}.field{margin:var(--a)}`;
  expect(fold(css)).toBe(css);
});

test('what a merchant has a value for stays, and what is made of it', () => {
  const css = ':root{--a:4px;--b:calc(2 * var(--a));--c:1px}.field{margin:var(--b) var(--c)}';
  expect(fold(css, '--a')).toBe(css.replace('var(--c)', '1px'));
});

test('what is calculated is what a browser would', () => {
  const quarters = fc.integer({ min: -400, max: 400 }).map((value) => value / 4);
  fc.assert(
    fc.property(quarters, quarters, quarters, (one, other, times) => {
      const read = (value: string) => Number.parseFloat(margin(`--a:${one}px;--b:${other}px`, value) ?? '');
      expect(read(`calc(${times} * var(--a))`)).toBeCloseTo(times * one);
      expect(read('calc(var(--a) + var(--b))')).toBeCloseTo(one + other);
      expect(read('calc(var(--a) - var(--b))')).toBeCloseTo(one - other);
      expect(read('max(var(--a), var(--b))')).toBe(Math.max(one, other));
      expect(read('min(var(--a), calc(2 * var(--b)))')).toBe(Math.min(one, 2 * other));
    }),
  );
});
