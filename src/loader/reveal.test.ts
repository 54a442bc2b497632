import { afterEach, expect, test, vi } from 'vitest';
import { reveal } from './reveal.ts';

afterEach(() => vi.unstubAllGlobals());

/** An iframe whose top is at `top` in a viewport of 600 pixels. @returns how far the page was scrolled. */
function revealed(top: number, box: { top: number; bottom: number }, covered = 0) {
  const scrollBy = vi.fn();
  const scrollIntoView = vi.fn();
  vi.stubGlobal('scrollBy', scrollBy);
  vi.stubGlobal('visualViewport', { offsetTop: 0, height: 600 - covered });
  const style = new Map<string, string>();
  const iframe = {
    offsetHeight: 500,
    getBoundingClientRect: () => ({ top }),
    scrollIntoView: () => scrollIntoView(style.get('scroll-margin')),
    style: {
      setProperty: (name: string, value: string) => style.set(name, value),
      set scrollMargin(value: string) {
        if (value === '') style.delete('scroll-margin');
      },
    },
  };
  reveal(iframe as unknown as HTMLElement, box);
  expect(style.size).toBe(0);
  return { margin: scrollIntoView.mock.calls[0]?.[0], by: scrollBy.mock.calls[0]?.[1] };
}

test('the browser scrolls to the box and the space around it, not to the whole frame', () => {
  expect(revealed(0, { top: 100, bottom: 150 })).toEqual({ margin: '-40px 0 -290px', by: undefined });
});

test('what an on-screen keyboard covers is scrolled up', () => {
  expect(revealed(200, { top: 100, bottom: 150 }, 300).by).toBe(200 + 150 + 60 - 300);
  expect(revealed(180, { top: 0, bottom: 50 }, 300).by).toBeUndefined();
});
