import type { RedirectMethod } from '../protocol/snapshot.ts';
import type { CheckoutOptions } from './public.ts';

type Known = Pick<CheckoutOptions, 'preload' | 'initialHeight' | 'appearance' | 'loginToken'>;

/** CSS pixels. No form is taller; a broken frame must not stretch the page without end. */
export const TALLEST = 10_000;

/** What there is beside the card fields, as the frame lays it out in its normal density. */
const AROUND = 168;
/** A line of fields, with its label above it or inside. */
const LINE = 86;
const FLOATING_LINE = 68;
/** Up to this width, in one column, expiry and security code stand below each other, and the footer wraps. */
const NARROW = 308;
/** Every further row of the choice: each scheme is one, and where a login is on its way there is room for a saved card. */
const ROW = 57;
const DENSITY: Partial<Record<string, number>> = { compact: 0.89, comfortable: 1.125 };

/**
 * What to reserve before the frame reports its height, so that the page doesn't jump.
 * @param width of the container, in CSS pixels.
 */
export function reservedHeight(
  { preload, initialHeight, appearance, loginToken }: Known,
  width: number,
): number {
  const { methods } = Object(preload) as { methods?: Partial<RedirectMethod>[] };
  if (!methods && initialHeight !== undefined) return initialHeight;
  const further = methods?.flatMap?.(({ schemes }) => schemes ?? []) ?? [];
  const rows = further.length + (loginToken ? 1 : 0);
  const { labels, density = '' } = appearance ?? {};
  const line = labels === 'floating' ? FLOATING_LINE : LINE;
  return (DENSITY[density] ?? 1) * (AROUND + (width <= NARROW ? 4.2 : 3) * line + rows * ROW);
}
