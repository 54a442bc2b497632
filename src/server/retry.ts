/** When a call is tried again. */

/** Milliseconds; doubles with each try. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/** What a provider may make a call wait for; whoever asks for more gets the error, and the queue its time. */
export const LONGEST_RETRY_AFTER = 30_000;

/**
 * Between half and all of a doubling wait, so that callers who failed together don't come back together.
 * @param tries made so far, from 1.
 * @param random from 0 to 1.
 * @returns milliseconds.
 */
export function backoff(tries: number, random: number): number {
  const wait = Math.min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT);
  return Math.round(wait / 2 + (random * wait) / 2);
}

/**
 * RFC 9110 §10.2.3: seconds or a date.
 * @returns milliseconds from `now`, or `null` where there is none that can be read.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Resolves early, too, when the signal is aborted: what comes next sees that by itself. */
export const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
  });
