import { attempt } from './attempt.ts';
import type { Surface } from './surface.ts';

/**
 * Under a Cross-Origin-Opener-Policy of the page's a handle says `closed` soon after the window shows another
 * origin, and means nothing. So it has to have shown one in two looks before the one that finds it closed.
 */
const ONCE = 2;

const FEATURES = 'popup,width=480,height=720';

/**
 * Opens a window. To be called in a click, before anything is awaited.
 * @param every milliseconds between two looks at whether the customer closed it.
 * @returns `null` where the browser opened none.
 */
export function openPopup(url: string, every: number, onClosed: () => void): Surface | null {
  const handle = open(url, '', FEATURES);
  if (!handle) return null;
  /** Looks that found another origin, or nothing. */
  let seen = 0;
  const timer = setInterval(() => {
    // It begins as a blank page of our own origin, which can be read.
    seen += attempt(() => handle.document) ? 0 : 1;
    if (!handle.closed) return;
    clearInterval(timer);
    if (seen > ONCE) onClosed();
  }, every);
  return {
    focus() {
      handle.focus();
      return !handle.closed || seen > ONCE;
    },
    close() {
      clearInterval(timer);
      handle.close();
    },
  };
}
