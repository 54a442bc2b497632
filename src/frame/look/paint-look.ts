import type { Appearance, AppearanceVariables } from '../../protocol/appearance.ts';
import { APPEARANCE_CHECKS, isColor } from '../../protocol/appearance-values.ts';
import type { Rgb } from './contrast.ts';
import { addFonts } from './fonts.ts';
import { isDarkColor, keepLegible } from './legible-colors.ts';
import type { Look } from './look.ts';
import { usedColor } from './used-color.ts';

/** @param appearance was checked. */
export function lookOf(appearance: Appearance): Look {
  const { theme, ...others } = appearance;
  return {
    ...(theme ? { theme } : {}),
    ...(Object.keys(others).length > 0 && { paint: (root, isDark) => paint(root, others, isDark) }),
  };
}

/** `onAccent` → `on-accent` */
const propertyOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A bare zero is no length where it is calculated with; text follows the size that a customer has set in his browser. */
function lengthOf(name: string, value: string): string {
  if (name === 'fontSize') return `${Number.parseFloat(value) / 16}rem`;
  return value === '0' ? '0px' : value;
}

/** A merchant's own values by the names of their custom properties, without the dashes. */
export const ownProperties = (variables: AppearanceVariables): [string, string][] =>
  Object.keys(APPEARANCE_CHECKS.variables).flatMap((name) => {
    const value = variables[name as keyof AppearanceVariables];
    return value === undefined ? [] : [[propertyOf(name), lengthOf(name, value)]];
  });

/** By CSSOM, which a strict CSP allows. `data-own` tells the stylesheet what to derive from. */
function paint(root: HTMLElement, look: Omit<Appearance, 'theme'>, isDark: boolean): () => void {
  const { variables = {}, labels = 'above', density = 'normal', fonts = [] } = look;
  const own = ownProperties(variables);
  const set = (name: string, value: string) => root.style.setProperty(`--${name}`, value);
  for (const [name, value] of own) set(name, value);
  Object.assign(root.dataset, { own: own.map(([name]) => name).join(' '), labels, density });
  // Before anything is computed: what was taken out and is back by then, was never gone.
  const removeFonts = addFonts(root.ownerDocument, fonts);
  if (own.some(([, value]) => isColor(value))) correct(root, set, isDark);
  return () => {
    removeFonts();
    root.removeAttribute('style');
    for (const name of ['own', 'labels', 'density']) delete root.dataset[name];
  };
}

const WHITE: Rgb = [255, 255, 255];
/** Chromium's canvas of a dark page. */
const DARK: Rgb = [18, 18, 18];

function correct(root: HTMLElement, set: (name: string, value: string) => void, isDark: boolean): void {
  const page = isDark ? DARK : WHITE;
  const surface = usedColor(root, 'surface', page) ?? page;
  const own = root.dataset.own?.split(' ') ?? [];
  keepLegible(
    (name) => usedColor(root, name, surface),
    (name, color) => set(name, `rgb(${color.join(' ')})`),
    root.dataset.theme === 'contrast',
    own,
  );
  const field = usedColor(root, 'field', surface);
  if (field) set('field-scheme', isDarkColor(field) ? 'dark' : 'light');
  // A frame is transparent; on a page of the other kind its text needs a ground of its own.
  if (own.includes('surface')) root.toggleAttribute('data-ground', isDarkColor(surface) !== isDark);
}
