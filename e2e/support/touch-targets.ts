import type { Locator } from '@playwright/test';

/** CSS pixels that a finger needs. */
const TOUCH = 44;

/**
 * Controls of a page that are smaller than a finger in one of the two directions. A choice is as large as the label
 * around it.
 * @returns a line for each; none where all can be hit.
 */
export const smallTargets = (root: Locator): Promise<string[]> =>
  root.evaluate((body, least) => {
    const controls = body.querySelectorAll('button, a[href], input');
    return [...controls].flatMap((control) => {
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      // What isn't shown can't be hit.
      if (width === 0 || (width >= least - 0.5 && height >= least - 0.5)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [`${control.tagName.toLowerCase()} "${name}": ${width} × ${height}`];
    });
  }, TOUCH);
