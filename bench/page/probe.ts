/**
 * What happened in a page, in milliseconds since 1970 with fractions: the clock that the documents of all processes
 * of a browser share (https://www.w3.org/TR/hr-time-3/#dfn-estimated-monotonic-time-of-the-unix-epoch).
 */
export interface Mark {
  /** `kept`, `lost`: whether what was typed when it was usable stood there still when it was live. */
  name: 'navigated' | 'inserted' | 'usable' | 'live' | 'kept' | 'lost';
  at: number;
}

/** What a frame tells the page around it, and the other way round. */
type Word = { bench: Mark } | { bench: 'still there?' };

declare global {
  interface Window {
    /** For the merchant's page: its checkout is there. */
    benchLive(): void;
    /** For the merchant's page: what it embeds begins now. */
    benchInserted(): void;
    /** Layout shifts so far, but those after a customer's own input. */
    benchShift: number;
  }
}

/**
 * Stands first in the form's document and runs before its own scripts. The card number is usable when all of its
 * document's style sheets are there and it takes the focus and a digit, by the way that a key takes. Told to
 * the page around it, or to its own where it has none.
 * @param field selector of the card number, or of whatever counts as the form.
 */
export function probeForm(field: string): void {
  const mark = (name: Mark['name']) => {
    const { startTime } = performance.mark(name);
    const word: Word = { bench: { name, at: performance.timeOrigin + startTime } };
    window.parent.postMessage(word, '*');
  };

  const isStyled = () =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')).every(
      ({ sheet }) => sheet,
    );

  const isUsable = () => {
    const found = document.querySelector<HTMLElement>(field);
    if (!found || !isStyled()) return false;
    if (!(found instanceof HTMLInputElement)) return true;
    if (found.readOnly || found.disabled) return false;
    found.focus();
    if (document.activeElement !== found) return false;
    document.execCommand('insertText', false, '4');
    return found.value === '4';
  };

  const observer = new MutationObserver(look);
  const places = ['load', 'DOMContentLoaded'] as const;
  let again = 0;
  function look() {
    clearTimeout(again);
    if (isUsable()) {
      mark('usable');
      observer.disconnect();
      for (const type of places) document.removeEventListener(type, look, true);
      return;
    }
    // What refuses the focus now, because its window is only about to get it, takes it a moment later.
    if (document.querySelector(field)) again = window.setTimeout(look, 4);
  }
  observer.observe(document, { childList: true, subtree: true, attributes: true });
  // A style sheet that comes last changes nothing in the tree.
  for (const type of places) document.addEventListener(type, look, true);

  addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (data.bench !== 'still there?') return;
    const found = document.querySelector(field);
    const isKept = !(found instanceof HTMLInputElement) || found.value === '4';
    mark(isKept ? 'kept' : 'lost');
  });
}

/**
 * Stands first in the merchant's page, collects what is told there, and hands it to the merchant's server, when
 * nothing is measured any more.
 * @param wanted what is waited for.
 */
export function probePage(wanted: readonly Mark['name'][]): void {
  const marks: Mark[] = [{ name: 'navigated', at: performance.timeOrigin }];
  const note = (mark: Mark) => {
    if (marks.some(({ name }) => name === mark.name)) return;
    marks.push(mark);
    const names = marks.map(({ name }) => name);
    if (names.includes('lost') || wanted.every((name) => names.includes(name)))
      void fetch(`/marks${location.pathname}`, { method: 'POST', body: JSON.stringify(marks) });
  };
  const now = () => performance.timeOrigin + performance.now();

  addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if (typeof data.bench === 'object') note(data.bench);
  });
  window.benchLive = () => {
    note({ name: 'live', at: now() });
    const word: Word = { bench: 'still there?' };
    window.frames[0]?.postMessage(word, '*');
  };
  window.benchInserted = () => note({ name: 'inserted', at: now() });

  const observer = new MutationObserver(() => {
    if (!document.querySelector('iframe')) return;
    window.benchInserted();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });

  window.benchShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    })[])
      if (!entry.hadRecentInput) window.benchShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
