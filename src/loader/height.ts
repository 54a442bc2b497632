import { isObject } from './problem.ts';

/** No form is taller; a broken frame must not stretch the page without end. */
const TALLEST = 10_000;

/**
 * @param reported height of the frame's content, in CSS pixels.
 * @param shown the iframe's height now.
 * @returns the height to set, or `null`: nothing to do. A pixel more or less comes from rounding on zoomed
 *   pages, and answering it would make the page jitter.
 */
export function nextHeight(reported: number, shown: number): number | null {
  const height = Math.min(Math.max(Math.ceil(reported), 0), TALLEST);
  return Math.abs(height - shown) <= 1 ? null : height;
}

interface Known {
  preload?: object | undefined;
  initialHeight?: number | undefined;
  /** Of the container, in CSS pixels. */
  width: number;
}

/** Card fields, pay button and footer, as the frame lays them out in two columns. */
const FORM = 426;
/** Up to this width, in one column, expiry and security code stand below each other. */
const NARROW = 308;
const FIELD = 86;
/** Every further method is a row of its own. */
const METHOD = 57;

/** What to reserve before the frame reports its height, so that the page doesn't jump. */
export function reservedHeight({ preload, initialHeight, width }: Known): number {
  const methods = isObject(preload) && Array.isArray(preload.methods) ? preload.methods.length : null;
  if (methods === null && initialHeight !== undefined) return initialHeight;
  return FORM + (width <= NARROW ? FIELD : 0) + (methods !== null && methods > 1 ? methods * METHOD : 0);
}
