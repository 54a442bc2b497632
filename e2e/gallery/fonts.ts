import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from '@playwright/test';

/**
 * Open fonts, so that no picture depends on what the system has. Each script's is given to the family that the
 * product asks for, for that script's characters alone. Given as bytes, they need nothing of any page's policy.
 */
const FONTS = [
  { from: '@fontsource-variable/inter', subset: 'latin' },
  { from: '@fontsource-variable/inter', subset: 'latin-ext' },
  { from: '@fontsource-variable/noto-sans-arabic', subset: 'arabic' },
  { from: '@fontsource-variable/noto-sans-devanagari', subset: 'devanagari' },
] as const;

/** The product's own family, and those of the sandbox's bank. */
const FAMILIES = ['Inter', 'Source Sans 3', 'Georgia', 'SF Mono'];

const require = createRequire(import.meta.url);

const faces = () =>
  FONTS.map(({ from, subset }) => {
    const name = from.split('/')[1];
    const ranges = JSON.parse(readFileSync(require.resolve(`${from}/unicode.json`), 'utf8')) as Record<
      string,
      string
    >;
    return {
      range: ranges[subset] ?? '',
      bytes: readFileSync(require.resolve(`${from}/files/${name}-${subset}-wght-normal.woff2`)).toString(
        'base64',
      ),
    };
  });

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
    { given: faces(), families: FAMILIES },
  );
