/** The part of an `EventSource` that is used. */
export type Source = Pick<EventSource, 'onmessage' | 'onerror' | 'close'>;

export type EventSourceMaker = (url: string) => Source;

/**
 * Hears which version the session has, until the stream breaks or the signal ends it. A browser would
 * connect anew by itself; here whoever needs the slot more may have it.
 */
export function follow(
  make: EventSourceMaker,
  url: string,
  signal: AbortSignal,
  onVersion: (version: number) => void,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const source = make(url);
    const end = () => {
      source.close();
      signal.removeEventListener('abort', end);
      resolve();
    };
    source.onmessage = ({ data }) => {
      const version = versionIn(data);
      if (version !== null) onVersion(version);
    };
    source.onerror = end;
    signal.addEventListener('abort', end);
  });
}

function versionIn(data: unknown): number | null {
  try {
    const { version } = JSON.parse(String(data)) as { version?: unknown };
    return typeof version === 'number' ? version : null;
  } catch {
    return null;
  }
}
