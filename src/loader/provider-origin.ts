import { isLoopback } from '../protocol/loopback.ts';
import { isString } from './problem.ts';

/** @returns the origin that a `provider` option names, or `null`: not an origin, or not safe to pay on. */
export function providerOrigin(value: unknown): string | null {
  if (!isString(value) || !URL.canParse(value)) return null;
  const url = new URL(value);
  const isOrigin = url.href === `${url.origin}/`;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isOrigin && isSafe ? url.origin : null;
}
