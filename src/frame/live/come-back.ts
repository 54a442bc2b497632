/**
 * Calls back when the customer returns to a page that may have slept: restored by the back button, shown
 * again, or online again. The truth may have moved on meanwhile.
 * @param wake called before, where the whole page was asleep.
 * @returns stops.
 */
export function onComingBack(window: Window, look: () => void, wake: () => void): () => void {
  const shown = () => {
    if (window.document.visibilityState === 'visible') look();
  };
  const restored = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    wake();
    look();
  };
  window.addEventListener('pageshow', restored);
  window.addEventListener('online', look);
  window.document.addEventListener('visibilitychange', shown);
  return () => {
    window.removeEventListener('pageshow', restored);
    window.removeEventListener('online', look);
    window.document.removeEventListener('visibilitychange', shown);
  };
}
