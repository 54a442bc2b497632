import type { Rgb } from './contrast.ts';

const SRGB = /^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/;

/**
 * What the browser makes of one of the page's colours, as it is seen.
 * @param name of a custom property.
 * @param behind what shows through where the colour is not opaque.
 * @returns `null` in browsers that can't tell.
 */
export function usedColor(root: HTMLElement, name: string, behind: Rgb): Rgb | null {
  const probe = root.ownerDocument.createElement('span');
  probe.hidden = true;
  // Whatever form the colour is written in, a mixture is given in the space that it was mixed in.
  probe.style.color = `color-mix(in srgb, var(--${name}), var(--${name}))`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return readSrgb(color, behind);
}

/** @param text what a browser computes of a mixture in sRGB. */
export function readSrgb(text: string, behind: Rgb): Rgb | null {
  const [, ...parts] = SRGB.exec(text) ?? [];
  if (parts.length === 0) return null;
  // Colours beyond sRGB have channels beyond 0 and 1, and `none` for what they have not.
  const [red, green, blue, alpha] = parts.map((part) => (part === undefined ? 1 : Number(part) || 0));
  const seen = (channel = 0, under: number) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255 * (alpha ?? 1) + under * (1 - (alpha ?? 1)));
  return [seen(red, behind[0]), seen(green, behind[1]), seen(blue, behind[2])];
}
