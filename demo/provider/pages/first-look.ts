import { APPEARANCE_CHECKS } from '../../../src/protocol/appearance-values.ts';

/** What of a merchant's look the page can have before any script runs, as attributes of its root. */
export type FirstLook = Readonly<Partial<Record<'theme' | 'labels' | 'density', string>>>;

/**
 * So that what is shown while the form loads has its theme and height. Anyone can write a URL: known words only.
 * @param appearance base64url of JSON, as the frame's URL has it.
 */
export function firstLook(appearance: string | undefined): FirstLook {
  const given = decode(appearance ?? '');
  const words = Object.entries(APPEARANCE_CHECKS.words).flatMap(([name, check]) => {
    const value = given.get(name);
    // `auto` is for the stylesheet to find out.
    return typeof value === 'string' && value !== 'auto' && check(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(words);
}

function decode(base64url: string): ReadonlyMap<string, unknown> {
  try {
    const json: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString());
    return new Map(Object.entries(Object(json)));
  } catch {
    return new Map();
  }
}
