import { isLoopback } from '../protocol/loopback.ts';
import { attempt } from './attempt.ts';

/** @returns the origin that a `provider` option names, or `null`: not an origin, or not safe to pay on. */
export function providerOrigin(value: unknown): string | null {
  const url = attempt(() => new URL(value as string));
  if (!url) return null;
  const { href, origin, protocol, hostname } = url;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && href === `${origin}/` ? origin : null;
}
