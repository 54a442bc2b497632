import type { Appearance, AppearanceFont, AppearanceVariables } from './appearance.ts';
import { isLoopback } from './loopback.ts';

/**
 * What each value of an appearance may look like. The forms hold no parenthesis but those of a colour's own
 * function, no backslash, semicolon, brace or comment: nothing can load, refer, calculate or end the value.
 */

/** How many fonts an appearance may bring. */
export const MOST_FONTS = 4;

const KEYWORD = /^(inherit|initial|unset|revert|revert-layer|default|none|currentcolor)$/i;
const NAMED_COLOR = /^[a-z]{3,20}$/i;
const HEX_COLOR = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const COLOR_FUNCTION = /^(rgb|rgba|hsl|hsla|oklch|oklab|lab|lch)\([\d .,%/+-]*(deg)?[\d .,%/+-]*\)$/i;

/** A browser also says whether it is one: `rgb(1, 2)` has the form of a colour and is none. */
const isSupported = (property: string, text: string): boolean =>
  typeof CSS === 'undefined' || CSS.supports(property, text);

export const isColor = (text: string): boolean =>
  text.length <= 64 &&
  !KEYWORD.test(text) &&
  (NAMED_COLOR.test(text) || HEX_COLOR.test(text) || COLOR_FUNCTION.test(text)) &&
  isSupported('color', text);

const isLength =
  (least: number, most: number) =>
  (text: string): boolean => {
    const [, number] = /^(\d{1,2}(?:\.\d{1,3})?)px$/.exec(text) ?? [];
    const pixels = text === '0' ? 0 : Number(number ?? Number.NaN);
    return pixels >= least && pixels <= most;
  };

/** One family: in quotes, or bare words. */
const FAMILY = `"[\\p{L}\\p{M}\\d ._-]+"|'[\\p{L}\\p{M}\\d ._-]+'|[\\p{L}_-][\\p{L}\\p{M}\\d_-]*(?: +[\\p{L}_-][\\p{L}\\p{M}\\d_-]*)*`;
const FONT_STACK = new RegExp(`^(?:${FAMILY})(?: *, *(?:${FAMILY}))*$`, 'u');

/** A list of font families. */
const isFont = (text: string): boolean =>
  text.length <= 200 && FONT_STACK.test(text) && !KEYWORD.test(text) && isSupported('font-family', text);

/** Whether a text is of the form that a value takes. */
export type Check = (text: string) => boolean;
type Checks<T> = Readonly<Record<keyof T, Check>>;

const isOneOf =
  (...words: readonly string[]): Check =>
  (text) =>
    words.includes(text);

/** Stands between quotes in `url("…")`, so it holds none, and no backslash. */
const FONT_URL = /^https?:\/\/[\w.:[\]-]+\/[\w./%~+-]*(\?[\w.=&%~+-]*)?$/;

/** Whether a font may come from there, as far as that can be told without the provider's list. */
const isFontUrl = (text: string): boolean => {
  if (text.length > 300 || !FONT_URL.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || isLoopback(hostname);
};

/** What each value of an appearance takes. */
export const APPEARANCE_CHECKS: AppearanceChecks = {
  words: {
    theme: isOneOf('auto', 'light', 'dark', 'contrast'),
    labels: isOneOf('above', 'floating'),
    density: isOneOf('compact', 'normal', 'comfortable'),
  },
  variables: {
    accent: isColor,
    onAccent: isColor,
    surface: isColor,
    field: isColor,
    text: isColor,
    muted: isColor,
    placeholder: isColor,
    border: isColor,
    danger: isColor,
    good: isColor,
    focus: isColor,
    radius: isLength(0, 24),
    buttonRadius: isLength(0, 32),
    borderWidth: isLength(1, 3),
    font: isFont,
    fontSize: isLength(14, 20),
    labelWeight: isOneOf('400', '500', '600', '700'),
    fieldHeight: isLength(44, 64),
    buttonHeight: isLength(44, 64),
    spacing: isLength(3, 6),
  },
  font: {
    family: (text) => /^[\p{L}\p{M}\d ._-]{1,60}$/u.test(text),
    src: isFontUrl,
    weight: (text) => /^[1-9]00( [1-9]00)?$/.test(text),
    style: isOneOf('normal', 'italic'),
  },
};

export interface AppearanceChecks {
  words: Checks<Omit<Appearance, 'variables' | 'fonts'>>;
  variables: Checks<AppearanceVariables>;
  font: Checks<AppearanceFont>;
}
