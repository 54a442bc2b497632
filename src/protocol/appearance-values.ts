import type { Appearance, Theme } from './options.ts';

type Variables = NonNullable<Appearance['variables']>;

const NAMED_COLOR = /^[a-z]{3,20}$/;
const HEX_COLOR = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const COLOR_FUNCTION = /^(rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\([\d\s.,%/+-]*(deg)?[\d\s.,%/+-]*\)$/i;

/** Plain values only: nothing that could load, refer or calculate gets into a style. */
export const isColor = (text: string): boolean =>
  text.length <= 64 && (NAMED_COLOR.test(text) || HEX_COLOR.test(text) || COLOR_FUNCTION.test(text));

/** `0` to `24px`. */
export const isRadius = (text: string): boolean => /^(0|(\d|1\d|2[0-4])px)$/.test(text);

/** A list of font families. */
export const isFont = (text: string): boolean => text.length <= 200 && /^[\p{L}\d ,"'_-]+$/u.test(text);

/** What each of a merchant's variables takes. */
export const VARIABLE_CHECKS: Readonly<Record<keyof Variables, (text: string) => boolean>> = {
  accent: isColor,
  surface: isColor,
  text: isColor,
  danger: isColor,
  radius: isRadius,
  font: isFont,
};

export const isTheme = (value: unknown): value is Theme =>
  value === 'auto' || value === 'light' || value === 'dark' || value === 'contrast';

/** Strict: what nobody knows would be lost silently. */
export function isAppearance(value: unknown): value is Appearance {
  if (!isRecord(value)) return false;
  const { theme, variables = {}, ...unknown } = value;
  const checks: Readonly<Record<string, (text: string) => boolean>> = VARIABLE_CHECKS;
  const isGood = ([name, text]: [string, unknown]) =>
    text === undefined || (typeof text === 'string' && Object.hasOwn(checks, name) && checks[name]?.(text));
  return (
    (theme === undefined || isTheme(theme)) &&
    isRecord(variables) &&
    Object.entries(variables).every(isGood) &&
    Object.values(unknown).every((other) => other === undefined)
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What to say about a value that isn't one. */
export const COLOR_REMEDY = 'Use a colour: a name, #hex, rgb(), hsl() or oklch().';
export const RADIUS_REMEDY = 'Use a length from 0 to 24px.';
export const FONT_REMEDY = 'Use a list of font families.';
