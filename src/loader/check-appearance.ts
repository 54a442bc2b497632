import {
  COLOR_REMEDY,
  FONT_REMEDY,
  isColor,
  isFont,
  isRadius,
  RADIUS_REMEDY,
} from '../protocol/appearance-values.ts';
import { isObject, isString, type Problem } from './problem.ts';

type Rule = readonly [accepts: (text: string) => boolean, remedy: string];

const isTheme = (text: string): boolean => /^(auto|light|dark|contrast)$/.test(text);

const RULES: readonly (readonly [path: RegExp, ...Rule])[] = [
  [/^theme$/, isTheme, 'Use "auto", "light", "dark" or "contrast".'],
  [/^variables\.(accent|surface|text|danger)$/, isColor, COLOR_REMEDY],
  [/^variables\.radius$/, isRadius, RADIUS_REMEDY],
  [/^variables\.font$/, isFont, FONT_REMEDY],
  [/^/, () => false, 'Use only "theme" and, in "variables", accent, surface, text, danger, radius, font.'],
];

/**
 * The frame refuses a whole message for one bad value, so the loader must not let one through. A name
 * that nobody knows is a problem too: it would be lost silently.
 */
export function checkAppearance(appearance: unknown, at = ''): Problem | null {
  if (!isObject(appearance)) return { value: appearance, remedy: 'Use an object such as {"theme": "dark"}.' };
  for (const [name, value] of Object.entries(appearance)) {
    const path = at + name;
    if (path === 'variables' && isObject(value)) {
      const problem = checkAppearance(value, 'variables.');
      if (problem) return problem;
    } else if (value !== undefined) {
      for (const [pattern, accepts, remedy] of RULES) {
        if (!pattern.test(path)) continue;
        if (isString(value) && accepts(value)) break;
        return { at: `.${path}`, value, remedy };
      }
    }
  }
  return null;
}
