import type { AppearanceFont } from '../../protocol/appearance.ts';

/**
 * Makes a merchant's fonts known to the page; the browser loads one when text asks for it, shows the next
 * family of the stack meanwhile, and stays with that where it can't be had. The page's policy says from where.
 * @returns takes them out again.
 */
export function addFonts(document: Document, fonts: readonly AppearanceFont[]): () => void {
  const faces = fonts.map(({ family, src, weight = '400', style = 'normal' }) => {
    const face = new FontFace(family, `url("${src}")`, { weight, style, display: 'swap' });
    face.loaded.catch(() => warn(family, src));
    document.fonts.add(face);
    return face;
  });
  return () => {
    for (const face of faces) document.fonts.delete(face);
  };
}

/** The merchant's developers should hear of it; the customer can't help. */
function warn(family: string, src: string): void {
  const { origin } = new URL(src);
  // biome-ignore lint/suspicious/noConsole: nothing else reaches the merchant's developers here.
  console.warn(
    `Souk: the font "${family}" can't be loaded. Has the provider allowed fonts from ${origin}, and does that server allow other origins (CORS)?`,
  );
}
