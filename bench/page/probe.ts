/**
 * What happened in a page, in milliseconds since 1970 with fractions: the clock that the documents of all processes
 * of a browser share (https://www.w3.org/TR/hr-time-3/#dfn-estimated-monotonic-time-of-the-unix-epoch).
 */
export interface Mark {
  name: 'navigated' | 'inserted' | 'usable' | 'live';
  at: number;
}

declare global {
  interface Window {
    /** Tells the bench. */
    benchMark(mark: Mark): Promise<void>;
    /** For the merchant's page: its checkout is there. */
    benchLive(): void;
    /** For the merchant's page: what it embeds begins now. */
    benchInserted(): void;
    /** Layout shifts so far, but those after a customer's own input. */
    benchShift: number;
  }
}

/**
 * Runs in every document before its own scripts. The card number is usable when all of its document's style
 * sheets are there and it takes the focus and a digit, by the way that a key takes.
 * @param field selector of the card number, or of whatever counts as the form.
 */
export function probe(field: string): void {
  if (!location.protocol.startsWith('http')) return;
  const mark = (name: Mark['name'], at = performance.timeOrigin + performance.now()) =>
    void window.benchMark({ name, at });

  const watch = (attempt: () => boolean) => {
    const observer = new MutationObserver(look);
    const places = ['load', 'DOMContentLoaded'] as const;
    function look() {
      if (!attempt()) return;
      observer.disconnect();
      for (const type of places) document.removeEventListener(type, look, true);
    }
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    // A style sheet that comes last changes nothing in the tree.
    for (const type of places) document.addEventListener(type, look, true);
  };

  const isStyled = () =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')).every(
      ({ sheet }) => sheet,
    );

  watch(() => {
    const found = document.querySelector<HTMLElement>(field);
    if (!found || !isStyled()) return false;
    if (found instanceof HTMLInputElement) {
      if (found.readOnly || found.disabled) return false;
      found.focus();
      if (document.activeElement !== found) return false;
      document.execCommand('insertText', false, '4');
      if (found.value !== '4') return false;
    }
    mark('usable');
    return true;
  });

  if (window.parent !== window) return;
  mark('navigated', performance.timeOrigin);
  window.benchLive = () => mark('live');
  let inserted = false;
  window.benchInserted = () => {
    if (!inserted) mark('inserted');
    inserted = true;
  };
  watch(() => {
    if (document.querySelector('iframe')) window.benchInserted();
    return inserted;
  });
  window.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    })[])
      if (!entry.hadRecentInput) window.benchShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
