import {
  BLACK,
  bestPole,
  contrast,
  isLegible,
  legible,
  luminance,
  mix,
  type Rgb,
  WHITE,
} from './contrast.ts';

/** WCAG 2.2: text 1.4.3, and 1.4.6 where more contrast was asked for; the ring and marks 1.4.11. */
const TEXT = 4.5;
const MORE_TEXT = 7;
const MARK = 3;
/** Of text whose colour the merchant left to us, on a ground that ours doesn't go with. */
const BODY = 13;

/** Asks for one of the page's colours, by its custom property. */
export type Ask = (name: string) => Rgb | null;
type Set = (name: string, color: Rgb) => void;

/** What is read or seen on what. In this order: later ones are derived from earlier ones. */
const PAIRS: readonly [name: string, kind: 'text' | 'mark', ...grounds: string[]][] = [
  ['danger', 'text', 'surface', 'open', 'danger-soft'],
  ['text', 'text', 'surface', 'field', 'sunken', 'open', 'tint', 'danger-soft'],
  ['muted', 'text', 'surface', 'field', 'sunken', 'open'],
  ['placeholder', 'text', 'field', 'danger-soft'],
  ['good', 'mark', 'surface'],
  ['accent-text', 'text', 'surface', 'open', 'tint'],
  ['focus', 'mark', 'surface', 'field', 'open'],
];

const TURNS = 5;

/** How far the pay button's colour goes while the pointer is over it. */
const HOVER = 0.14;

/**
 * Keeps what a merchant's colours make unreadable readable. Each colour that needs it is set anew.
 * @param more whether the theme wants more contrast.
 * @param own custom properties that the merchant set.
 */
export function keepLegible(ask: Ask, set: Set, more: boolean, own: readonly string[]): void {
  const ratio = { text: more ? MORE_TEXT : TEXT, mark: MARK };
  for (const [name, kind, ...grounds] of PAIRS) {
    const wanted = name === 'text' && !own.includes(name) ? BODY : ratio[kind];
    // Some grounds hold a little of the colour itself, and move with it.
    for (let turn = 0; turn < TURNS; turn += 1) {
      const color = ask(name);
      const under = grounds.map(ask).filter((ground) => ground !== null);
      if (!color || isLegible(color, under, ratio[kind])) break;
      set(name, legible(color, under, wanted));
    }
  }
  const danger = ask('danger');
  if (danger) set('on-danger', bestPole([danger]));
  // The theme's own go together.
  const accent = own.some((name) => /accent$/.test(name)) ? ask('accent') : null;
  if (!accent) return;
  const given = ask('on-accent');
  const on = given && isLegible(given, [accent], ratio.text) ? given : bestPole([accent]);
  set('on-accent', on);
  // Away from the text, which so only gets easier to read.
  const away = luminance(accent) < luminance(on) ? BLACK : WHITE;
  set('accent-hover', mix(accent, away, HOVER));
}

/** Whether light text is the one to read on it. */
export const isDarkColor = (color: Rgb): boolean => contrast(color, BLACK) < contrast(color, WHITE);
