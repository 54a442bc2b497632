import type { Place } from './audit.ts';

/** As large as Apple and Google ask; WCAG 2.2 (2.5.8) asks for 24. */
const FINGERTIP = 44;

/** What can be pressed and is smaller than a fingertip, in CSS pixels. A box to tick is as large as its label. */
export const smallTargets = (place: Place): Promise<string[]> =>
  place.evaluate(
    (least) =>
      [...document.querySelectorAll('a[href], button, input:not([type=hidden])')].flatMap((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        if (width === 0 || Math.round(Math.min(width, height)) >= least) return [];
        return `${width} × ${height}: ${element.outerHTML}`;
      }),
    FINGERTIP,
  );

/** What moves. */
export const movingParts = (place: Place): Promise<string[]> =>
  place.evaluate(() =>
    document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && Number(effect?.getComputedTiming().duration ?? 0) > 0,
      )
      .map((animation) => (animation.effect as KeyframeEffect).target?.outerHTML ?? 'something'),
  );
