/**
 * Calls back when the customer returns to a page that may have slept: restored by the back button, shown
 * again, or online again. The truth may have moved on meanwhile.
 * @returns stops.
 */
export function onComingBack(window: Window, look: () => void): () => void {
  const shown = () => {
    if (window.document.visibilityState === 'visible') look();
  };
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) look();
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
