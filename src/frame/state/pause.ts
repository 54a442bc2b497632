/**
 * Waits.
 * @param signal ends the wait by rejecting with its reason.
 * @param online its `online` event ends the wait early.
 */
export function pause(ms: number, signal: AbortSignal, online?: EventTarget): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      online?.removeEventListener('online', go);
      settle();
    };
    const go = done(resolve);
    const abort = done(() => reject(signal.reason));
    const timer = setTimeout(go, ms);
    signal.addEventListener('abort', abort);
    online?.addEventListener('online', go);
    if (signal.aborted) abort();
  });
}
