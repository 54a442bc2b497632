import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, mix, type Rgb } from './contrast.ts';
import { keepLegible } from './legible-colors.ts';

const channel = fc.integer({ min: 0, max: 255 });
const color = fc.tuple(channel, channel, channel);

interface Given {
  surface: Rgb;
  field: Rgb;
  text: Rgb;
  accent: Rgb;
  onAccent: Rgb;
  danger: Rgb;
  focus: Rgb;
}

/** A page's colours, derived as the stylesheet does. */
function page(given: Given, more = false, own = ['accent', 'text']) {
  const set = new Map<string, Rgb>();
  const made = (name: string, derived: () => Rgb) => set.get(name) ?? derived();
  const colors: Record<string, () => Rgb> = {
    surface: () => given.surface,
    field: () => given.field,
    sunken: () => mix(given.surface, ask('text'), 0.04),
    open: () => mix(given.surface, given.accent, 0.04),
    tint: () => mix(given.surface, given.accent, 0.12),
    text: () => made('text', () => given.text),
    muted: () => made('muted', () => mix(ask('text'), given.surface, 0.28)),
    placeholder: () => made('placeholder', () => mix(ask('text'), given.surface, 0.38)),
    danger: () => made('danger', () => given.danger),
    'danger-soft': () => mix(given.surface, ask('danger'), 0.08),
    accent: () => given.accent,
    'accent-text': () => made('accent-text', () => given.accent),
    'accent-hover': () => made('accent-hover', () => given.accent),
    'on-accent': () => made('on-accent', () => given.onAccent),
    'on-danger': () => made('on-danger', () => given.surface),
    focus: () => made('focus', () => given.focus),
    good: () => made('good', () => given.danger),
  };
  const ask = (name: string): Rgb => colors[name]?.() ?? [0, 0, 0];
  keepLegible(ask, (name, color) => set.set(name, color), more, own);
  return { set, between: (one: string, other: string) => contrast(ask(one), ask(other)) };
}

test('text on any accent has 4.5:1, also while the pointer is over it', () => {
  const given = fc.record({
    surface: color,
    field: color,
    text: color,
    accent: color,
    onAccent: color,
    danger: color,
    focus: color,
  });
  fc.assert(
    fc.property(given, (colors) => {
      const { between } = page(colors);
      expect(between('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
      expect(between('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
      expect(between('on-danger', 'danger')).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('a ground moves away from a text of medium lightness, never through it', () => {
  const { set, between } = page({ ...FINE, accent: [0, 0, 0], onAccent: [216, 57, 0] });
  expect(set.get('on-accent')).toEqual([216, 57, 0]);
  expect(between('on-accent', 'accent-hover')).toBeGreaterThanOrEqual(4.5);
});

/** Grounds that lie as close together as those of one brand do: black or white can be read on all of them. */
const brand = fc.record({
  surface: fc.tuple(fc.integer({ min: 190, max: 255 }), fc.integer({ min: 190, max: 255 }), channel),
  accent: color,
  text: color,
  onAccent: color,
  danger: color,
  focus: color,
});

test.each([
  ['text', ['surface', 'field', 'open'], 4.5],
  ['muted', ['surface', 'field', 'open'], 4.5],
  ['placeholder', ['field'], 4.5],
  ['danger', ['surface', 'danger-soft'], 4.5],
  ['accent-text', ['surface', 'tint'], 4.5],
  ['focus', ['surface', 'field'], 3],
] as const)('%s on %j has at least %d:1', (name, grounds, ratio) => {
  fc.assert(
    fc.property(brand, (colors) => {
      const { between } = page({ ...colors, field: colors.surface });
      for (const ground of grounds) expect(between(name, ground)).toBeGreaterThanOrEqual(ratio);
    }),
  );
});

const FINE: Given = {
  surface: [255, 255, 255],
  field: [255, 255, 255],
  text: [20, 20, 20],
  accent: [60, 60, 200],
  onAccent: [240, 240, 255],
  danger: [176, 32, 32],
  focus: [60, 60, 200],
};

test('what can be read stays as the merchant gave it', () => {
  const { set } = page(FINE);
  expect(Object.fromEntries(set)).toEqual({
    'on-danger': [255, 255, 255],
    'on-accent': [240, 240, 255],
    'accent-hover': expect.anything(),
  });
});

test('the theme for more contrast wants 7:1', () => {
  const { between } = page({ ...FINE, text: [110, 110, 110] }, true);
  expect(between('text', 'surface')).toBeGreaterThanOrEqual(7);
  expect(between('muted', 'surface')).toBeGreaterThanOrEqual(7);
});

test('text that goes with no given ground is not only just legible', () => {
  const { between } = page({ ...FINE, surface: [16, 20, 24], field: [16, 20, 24] }, false, ['surface']);
  expect(between('text', 'surface')).toBeGreaterThanOrEqual(13);
  expect(between('muted', 'surface')).toBeGreaterThan(4.5);
});
