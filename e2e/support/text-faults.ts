import type { Locator } from '@playwright/test';

/**
 * Text of a page that is cut off, or that runs out of the page or of a box that clips. What screen readers alone
 * get has no place to run out of.
 * @returns a line for each; none where all can be read.
 */
export const cutTexts = (root: Locator): Promise<string[]> =>
  root.evaluate((body) => {
    const view = body.ownerDocument.documentElement.clientWidth;
    const faults: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim();
      if (!text || !element || element.closest('script, style, noscript, .unseen')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      if (left < -1 || right > view + 1) faults.push(`outside the page: ${text}`);
      for (let box: Element | null = element; box && box !== body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edge = box.getBoundingClientRect();
        if (left < edge.left - 1 || right > edge.right + 1) faults.push(`cut off: ${text}`);
      }
    }
    return faults;
  });

/** Text between which and `⟦…⟧` nothing of English is left: what is plain was never translated. */
export const plainTexts = (root: Locator, known: readonly string[]): Promise<string[]> =>
  root.evaluate((body, same) => {
    const found: string[] = [];
    const note = (text: string | null) => {
      const rest = (text ?? '').replace(/⟦[^⟧]*⟧/g, '').trim();
      if (/[A-Za-z]{2,}/.test(rest) && !same.includes(rest)) found.push(rest);
    };
    for (const element of body.querySelectorAll('*')) {
      if (element.closest('script, style, noscript')) continue;
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) note(element.getAttribute(name));
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      // A sentence may have a value in its middle, in an element of its own.
      if (own.some((node) => node.textContent?.trim()) && !element.closest('bdi')) note(element.textContent);
    }
    return found;
  }, known);
