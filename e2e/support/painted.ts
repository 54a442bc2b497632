import type { Locator } from '@playwright/test';

/**
 * Until an element's document was painted once more with whatever came. A frame of another site is painted by a
 * process of its own: a busy machine shows nothing of it yet.
 */
export const painted = (element: Locator): Promise<void> =>
  element.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
