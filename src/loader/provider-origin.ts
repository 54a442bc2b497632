import { isLoopback } from '../protocol/loopback.ts';
import { attempt } from './attempt.ts';

/** @returns the origin that a `provider` option names, or `null`: not an origin, or not safe to pay on. */
export function providerOrigin(value: unknown): string | null {
  const url = attempt(() => new URL(value as string));
  const isOrigin = url?.href === `${url?.origin}/`;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  return url && isOrigin && isSafe ? url.origin : null;
}
