import type { RedirectMethod } from '../protocol/snapshot.ts';
import type { CheckoutOptions } from './public.ts';

type Known = Pick<CheckoutOptions, 'preload' | 'initialHeight'>;

/** No form is taller; a broken frame must not stretch the page without end. */
const TALLEST = 10_000;

/**
 * @param reported height of the frame's content, in CSS pixels.
 * @param shown the iframe's height now.
 * @returns the height to show. A pixel more or less comes from rounding on zoomed pages, and answering it
 *   would make the page jitter.
 */
export function nextHeight(reported: number, shown: number): number {
  const height = Math.min(Math.ceil(reported), TALLEST);
  return Math.abs(height - shown) <= 1 ? shown : height;
}

/** Card fields, pay button and footer, as the frame lays them out in two columns. */
const FORM = 426;
/** Up to this width, in one column, expiry and security code stand below each other. */
const NARROW = 308;
const FIELD = 86;
/** Every further row of the choice: each scheme is one. */
const ROW = 57;

/**
 * What to reserve before the frame reports its height, so that the page doesn't jump.
 * @param width of the container, in CSS pixels.
 */
export function reservedHeight({ preload, initialHeight }: Known, width: number): number {
  const { methods } = Object(preload) as { methods?: Partial<RedirectMethod>[] };
  if (!methods && initialHeight !== undefined) return initialHeight;
  const further = methods?.flatMap?.(({ schemes }) => schemes ?? []) ?? [];
  return FORM + (width <= NARROW ? FIELD : 0) + further.length * ROW;
}
