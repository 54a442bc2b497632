import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPopup } from './popup.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window as its opener sees it: blank at first, then of another origin. */
function openedWindow() {
  const opened = {
    closed: false,
    isElsewhere: false,
    focus: vi.fn(),
    close: vi.fn(),
    get document() {
      if (opened.isElsewhere) throw new DOMException('another origin', 'SecurityError');
      return {};
    },
  };
  vi.stubGlobal('open', () => opened);
  return opened;
}

test('blocked: none', () => {
  vi.stubGlobal('open', () => null);
  expect(openPopup('https://pay.example/', 500, () => {})).toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

test('closed by the customer: told once', () => {
  const opened = openedWindow();
  const onClosed = vi.fn();
  openPopup('https://pay.example/', 500, onClosed);
  opened.isElsewhere = true;
  vi.advanceTimersByTime(1_000);
  expect(onClosed).not.toHaveBeenCalled();
  opened.closed = true;
  vi.advanceTimersByTime(5_000);
  expect(onClosed).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('cut off by the page’s opener policy it looks closed, and that is not believed', () => {
  const opened = openedWindow();
  const onClosed = vi.fn();
  const popup = openPopup('https://pay.example/', 500, onClosed);
  // Slow to load: blank for a while, then the handle is cut.
  vi.advanceTimersByTime(2_000);
  opened.isElsewhere = true;
  // One look may fall between the two.
  vi.advanceTimersByTime(500);
  opened.closed = true;
  vi.advanceTimersByTime(5_000);
  expect(onClosed).not.toHaveBeenCalled();
  // Whether it is still there nobody knows: another click opens another one.
  expect(popup?.focus?.()).toBe(false);
});

test('closed by us: nobody is told', () => {
  const opened = openedWindow();
  opened.isElsewhere = true;
  const onClosed = vi.fn();
  const popup = openPopup('https://pay.example/', 500, onClosed);
  vi.advanceTimersByTime(500);
  expect(popup?.focus?.()).toBe(true);
  expect(opened.focus).toHaveBeenCalledOnce();
  popup?.close();
  opened.closed = true;
  vi.advanceTimersByTime(5_000);
  expect(opened.close).toHaveBeenCalledOnce();
  expect(onClosed).not.toHaveBeenCalled();
});
