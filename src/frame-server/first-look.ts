import { fontFaceRule } from '../frame/look/font-face.ts';
import type { LookOptions } from '../frame/look/look.ts';
import { ownProperties } from '../frame/look/paint-look.ts';
import { readAppearance } from '../frame/look/read-look.ts';
import { shownTheme } from '../frame/look/shown-theme.ts';

/** A merchant's look as a page can have it before any script runs. */
export interface FirstLook {
  /** Of the root element. */
  attributes: Readonly<Record<string, string>>;
  /** A stylesheet; empty where the merchant has no values of his own. */
  style: string;
  /** Further ones, of a font each. */
  fonts: string[];
}

interface Around {
  scheme: LookOptions['scheme'];
  fontOrigins: readonly string[];
}

/**
 * What makes unreadable colors readable needs a browser's answers, and comes with the script.
 * @param encoded base64url JSON, as the frame's URL has it. Anyone can write a URL: what is not of a plain form is left out.
 * @param around the scheme of the page around, as the frame's URL says it; from where fonts may come: others are left to
 * the script, which tells the merchant's developers.
 */
export function firstLook(encoded: string | null, { scheme, fontOrigins }: Around): FirstLook {
  const { theme, labels, density, variables = {}, fonts = [] } = readAppearance(encoded ?? '');
  // Where the page around says nothing, `auto` is for the inline script to find out.
  const shown = shownTheme(theme, scheme, null);
  const own = ownProperties(variables);
  const names = own.map(([name]) => name).join(' ');
  const attributes = {
    ...(shown.theme && { 'data-theme': shown.theme }),
    ...(shown.theme && shown.ground && { 'data-ground': '' }),
    ...(labels && { 'data-labels': labels }),
    ...(density && { 'data-density': density }),
    ...(own.length > 0 && { 'data-own': names }),
  };
  const values = own.map(([name, value]) => `--${name}:${value}`).join(';');
  // Heavier than every theme, and gone with the look: a script then has the same values on the element itself.
  return {
    attributes,
    style: values && `:root:root[data-own="${names}"]{${values}}`,
    fonts: fonts.filter(({ src }) => fontOrigins.includes(new URL(src).origin)).map(fontFaceRule),
  };
}
