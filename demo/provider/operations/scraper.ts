import { createHash, timingSafeEqual } from 'node:crypto';
import { peerAddress } from '../http/client-ip.ts';
import { isLoopback } from '../http/networks.ts';
import type { RequestContext } from '../http/route.ts';

/**
 * Whether this request may read the figures: with the token where one is configured; otherwise from this
 * machine alone, and not through a proxy on it, behind which anybody may be.
 */
export function mayScrape(context: RequestContext, token: string | null): boolean {
  const { req } = context;
  if (token !== null) return same(req.header('Authorization') ?? '', `Bearer ${token}`);
  const peer = peerAddress(context);
  const forwarded = ['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'Via'].some((name) => req.header(name));
  return peer !== null && isLoopback(peer) && !forwarded;
}

/** In a time that tells nothing of where they differ. */
const same = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
