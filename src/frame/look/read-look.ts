import type { Appearance } from '../../protocol/appearance.ts';
import { APPEARANCE_CHECKS, type Check } from '../../protocol/appearance-values.ts';
import type { Look } from './look.ts';
import { lookOf } from './paint-look.ts';

export { APPEARANCE_CHECKS, lookOf };

/**
 * The look for the first paint, from the frame's URL. Anyone can write a URL: what is not of a plain form is
 * left out, and told by the message that follows.
 * @param encoded base64url of JSON.
 */
export const readLook = (encoded: string): Look => lookOf(readAppearance(encoded));

/** What of an appearance in a URL can be used. @param encoded base64url of JSON. */
export const readAppearance = (encoded: string): Appearance => appearanceIn(decode(encoded));

/** What of it can be used. */
export function appearanceIn(json: unknown): Appearance {
  if (!isRecord(json)) return {};
  const { words, font } = APPEARANCE_CHECKS;
  const variables = goodOnes(json.variables, APPEARANCE_CHECKS.variables);
  const fonts = (Array.isArray(json.fonts) ? json.fonts : [])
    .slice(0, 4)
    .map((given) => goodOnes(given, font))
    .filter(({ family, src }) => family && src);
  return {
    ...goodOnes(json, words),
    ...(Object.keys(variables).length > 0 && { variables }),
    // Each was just checked to have what it needs.
    ...(fonts.length > 0 && { fonts: fonts as Record<'family' | 'src', string>[] }),
  };
}

const goodOnes = (given: unknown, checks: Readonly<Record<string, Check>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(checks).flatMap(([name, check]) => {
      const value = isRecord(given) && Object.hasOwn(given, name) ? given[name] : undefined;
      return typeof value === 'string' && check(value) ? [[name, value]] : [];
    }),
  );

function decode(base64url: string): unknown {
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
