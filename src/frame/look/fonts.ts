import type { AppearanceFont } from '../../protocol/appearance.ts';
import { fontFaceRule } from './font-face.ts';

/** Those that were known before: one that is taken out and comes back is there at once. */
const faces = new WeakMap<Document, Map<string, FontFace>>();

/**
 * Makes a merchant's fonts known to the page; the browser loads one when text asks for it, shows the next
 * family of the stack meanwhile, and stays with that where it can't be had. The page's policy says from where.
 * @returns takes them out again.
 */
export function addFonts(document: Document, fonts: readonly AppearanceFont[]): () => void {
  const removals = fonts.map((font) => enableRendered(document, font) ?? addFace(document, font));
  return () => {
    for (const remove of removals) remove();
  };
}

/** A server that rendered the page knew some of them already, for the first paint. */
function enableRendered(document: Document, font: AppearanceFont): (() => void) | null {
  const rule = fontFaceRule(font);
  const styles = document.querySelectorAll<HTMLStyleElement>('style[data-font]');
  const style = [...styles].find(({ textContent }) => textContent === rule);
  if (!style) return null;
  style.disabled = false;
  for (const face of document.fonts) {
    if (face.family.replaceAll('"', '') === font.family) face.loaded.catch(() => warn(font));
  }
  return () => {
    style.disabled = true;
  };
}

function addFace(document: Document, font: AppearanceFont): () => void {
  const known = faces.get(document) ?? new Map<string, FontFace>();
  faces.set(document, known);
  const rule = fontFaceRule(font);
  let face = known.get(rule);
  if (!face) {
    const { family, src, weight = '400', style = 'normal' } = font;
    face = new FontFace(family, `url("${src}")`, { weight, style, display: 'swap' });
    face.loaded.catch(() => warn(font));
    known.set(rule, face);
  }
  const added = face;
  document.fonts.add(added);
  return () => void document.fonts.delete(added);
}

/** The merchant's developers should hear of it; the customer can't help. */
function warn({ family, src }: AppearanceFont): void {
  const { origin } = new URL(src);
  // biome-ignore lint/suspicious/noConsole: nothing else reaches the merchant's developers here.
  console.warn(
    `Souk: the font "${family}" can't be loaded. Has the provider allowed fonts from ${origin}, and does that server allow other origins (CORS)?`,
  );
}
