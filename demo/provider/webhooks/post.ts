import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Address, findTarget, type TargetRules } from './target.ts';

/** Whatever comes after is not read: nobody needs more to see that a webhook has arrived. */
const MAX_ANSWER = 64 * 1024;

/** What came of a delivery: an HTTP status, or a few words on why none came. */
export type Posted = { status: number } | { error: string };

export interface Post extends TargetRules {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds, for all of it. */
  timeout: number;
}

/**
 * Posts a body to a URL that a stranger chose: to a public address only, the one that was checked, over
 * https; redirects are answers like others. Never throws.
 */
export async function post(wanted: Post): Promise<Posted> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), wanted.timeout);
  try {
    const url = new URL(wanted.url);
    const target = await beforeAbort(findTarget(url, wanted), late.signal);
    return target.ok ? await send(url, target.addresses, wanted, late.signal) : { error: target.error };
  } catch (error) {
    return { error: late.signal.aborted ? 'no answer in time' : nameOf(error) };
  } finally {
    clearTimeout(timer);
  }
}

const send = (
  url: URL,
  addresses: [Address, ...Address[]],
  { headers, body }: Post,
  signal: AbortSignal,
): Promise<Posted> =>
  new Promise((resolve, reject) => {
    const make = url.protocol === 'https:' ? requestHttps : requestHttp;
    const bytes = Buffer.from(body);
    const request = make(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': bytes.byteLength },
      // A kept connection would go to an address that was checked for an earlier delivery.
      agent: false,
      lookup: pinned(addresses),
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode: status = 0 } = response;
      let size = 0;
      const done = () => {
        resolve({ status });
        request.destroy();
      };
      response.on('data', ({ byteLength }: Buffer) => {
        size += byteLength;
        if (size > MAX_ANSWER) done();
      });
      // The status has been said, however the rest of the answer breaks off.
      request.off('error', reject).on('error', done);
      response.on('error', done).on('close', done);
    });
    request.end(bytes);
  });

const pinned =
  (addresses: [Address, ...Address[]]): LookupFunction =>
  (_hostname, options, callback) => {
    if (options.all) callback(null, addresses);
    else callback(null, addresses[0].address, addresses[0].family);
  };

const beforeAbort = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    }),
  ]);

/** Codes only: messages quote host names, which a merchant may have put secrets into. */
function nameOf(error: unknown): string {
  if (error instanceof AggregateError) return nameOf(error.errors[0]);
  return error instanceof Error && 'code' in error ? String(error.code).slice(0, 60) : 'request failed';
}
