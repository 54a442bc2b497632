import type { ChallengeWindowSize } from '../../protocol/payment.ts';

interface Size {
  width: number;
  height: number;
}

/** EMV 3DS `challengeWindowSize` in CSS pixels; `null`: as large as the window. */
export const WINDOW_SIZES: Readonly<Record<ChallengeWindowSize, Size | null>> = {
  '01': { width: 250, height: 400 },
  '02': { width: 390, height: 400 },
  '03': { width: 500, height: 600 },
  '04': { width: 600, height: 400 },
  '05': null,
};

/** What the dialog needs beside the bank's page: its heading, its button, air. */
const AROUND: Size = { width: 40, height: 140 };
/** What a desktop browser's bars take at most of its window. */
const BARS = 140;

/**
 * The largest size that the dialog can have. A frame doesn't see the viewport of the page around it, but
 * the browser's outer size, and that it is no larger than the screen. What is too small for a roomy
 * dialog (a phone, above all) is filled whole: the bank's smaller pages would only be harder to use.
 */
export function windowSize({ screen, outerWidth, outerHeight }: Window): ChallengeWindowSize {
  const most = (outer: number, all: number) => (outer > 0 ? Math.min(outer, all) : all);
  const width = most(outerWidth, screen.width) - AROUND.width;
  const height = most(outerHeight, screen.height) - BARS - AROUND.height;
  const fits = (size: Size | null) => size !== null && size.width <= width && size.height <= height;
  if (fits(WINDOW_SIZES['03'])) return '03';
  return fits(WINDOW_SIZES['04']) ? '04' : '05';
}
