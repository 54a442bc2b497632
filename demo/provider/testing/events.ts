/** One connection to `…/events/`, read as a browser would. */
export interface Events {
  status: number;
  headers: Headers;
  /** The next version that is told; `null` at the end of the stream. */
  next(): Promise<number | null>;
  /** Everything that came so far, as it came. */
  text(): string;
  close(): void;
}

export async function openEvents(
  url: string,
  sessionId: string,
  headers: Record<string, string> = {},
): Promise<Events> {
  const stop = new AbortController();
  const response = await fetch(`${url}/v1/sessions/${sessionId}/events/`, { headers, signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let unread = '';
  return {
    status: response.status,
    headers: response.headers,
    async next() {
      for (;;) {
        const found = /data: (.*)\n\n/.exec(unread);
        if (found) {
          unread = unread.slice(found.index + found[0].length);
          return (JSON.parse(found[1] ?? '') as { version: number }).version;
        }
        const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
        if (done) return null;
        text += value;
        unread += value;
      }
    },
    text: () => text,
    close: () => stop.abort(),
  };
}
