import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Locator } from '@playwright/test';

/**
 * Open fonts, so that no picture depends on what the system has. Each script's is given to the family that the
 * product asks for, for that script's characters alone. Given as bytes, they need nothing of any page's policy.
 */
const EVERYWHERE = [
  ['inter', 'latin'],
  ['inter', 'latin-ext'],
  ['noto-sans-arabic', 'arabic'],
] as const;

/** Fonts of one language's script: characters that Chinese, Japanese and Korean share differ in their strokes. */
const BY_LOCALE: Readonly<Record<string, string>> = {
  vi: 'inter',
  ru: 'inter',
  uk: 'inter',
  he: 'noto-sans-hebrew',
  hi: 'noto-sans-devanagari',
  bn: 'noto-sans-bengali',
  th: 'noto-sans-thai',
  ja: 'noto-sans-jp',
  ko: 'noto-sans-kr',
  'zh-Hans': 'noto-sans-sc',
  'zh-Hant': 'noto-sans-tc',
};

/** The product's own family, and those of the sandbox's bank. */
const FAMILIES = ['Inter', 'Source Sans 3', 'Georgia', 'SF Mono'];

const require = createRequire(import.meta.url);

const rangesOf = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(require.resolve(`@fontsource-variable/${name}/unicode.json`), 'utf8'));

const faceOf = (name: string, subset: string) => {
  // The many parts of a large font are numbered, in brackets.
  const file = `${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
  return {
    range: rangesOf(name)[subset] ?? '',
    bytes: readFileSync(require.resolve(`@fontsource-variable/${name}/files/${file}`)).toString('base64'),
  };
};

/** Gives every page and frame of the context these fonts. Before the first page is opened. */
export const withFonts = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(
    ({ given, families }) => {
      for (const { range, bytes } of given) {
        const source = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        for (const family of families) {
          document.fonts.add(new FontFace(family, source, { unicodeRange: range, weight: '100 900' }));
        }
      }
    },
    { given: EVERYWHERE.map(([name, subset]) => faceOf(name, subset)), families: FAMILIES },
  );

/** Whether a range as of CSS, e.g. `U+3000-303F,U+30FB`, holds the character. */
const holds = (range: string, character: number): boolean =>
  range.split(',').some((part) => {
    const [first = '', last = first] = part.replace('U+', '').split('-');
    return character >= Number.parseInt(first, 16) && character <= Number.parseInt(last, 16);
  });

/** The parts of a font that characters need, each for these alone: Latin and digits stay Inter's. */
const partsFor = (name: string, characters: readonly number[]) =>
  Object.entries(rangesOf(name)).flatMap(([subset, range]) => {
    const held = characters.filter((character) => holds(range, character));
    const own = held.map((character) => `U+${character.toString(16)}`).join();
    return held.length > 0 ? [{ ...faceOf(name, subset), range: own }] : [];
  });

/** Inter draws Latin and punctuation in every language. */
const { latin, 'latin-ext': further } = rangesOf('inter');
const INTER = `${latin},${further}`;

/** Gives a document the parts of its language's font that its texts need, and no others. */
export async function withFontOf(html: Locator, locale: string): Promise<void> {
  const name = BY_LOCALE[locale];
  const written = await html.evaluate((root) => {
    const placeholders = [...root.querySelectorAll('input')].map(({ placeholder }) => placeholder);
    return [(root as HTMLElement).innerText, ...placeholders].join('');
  });
  // Some are drawn in their parts, e.g. Thai's sara am.
  const characters = [...new Set(written + written.normalize('NFKD'))].map((one) => one.codePointAt(0) ?? 0);
  const foreign = characters.filter((character) => !holds(INTER, character));
  const given = name ? partsFor(name, foreign) : [];
  await html.evaluate((_root, faces) => {
    // By this descriptor, which says nothing of a font that is there already, the last language's are known again.
    const display = 'block';
    for (const face of [...document.fonts]) if (face.display === display) document.fonts.delete(face);
    for (const { range, bytes } of faces) {
      const source = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
      const face = new FontFace('Inter', source, { unicodeRange: range, weight: '100 900', display });
      document.fonts.add(face);
    }
  }, given);
}
