import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import { isIn, type Networks, plainAddress } from './networks.ts';
import type { RequestContext } from './route.ts';

/** Whoever holds the other end of the connection; `null` where it is gone already. */
export function peerAddress(context: RequestContext): string | null {
  const { address } = getConnInfo(context).remote;
  return address === undefined ? null : plainAddress(address);
}

/**
 * The address of whoever sent a request: the connection's peer, or, where that is one of our own proxies,
 * the one that it names in `X-Forwarded-For`. What stands further left in it was written by strangers.
 */
export const clientIp = (context: RequestContext, trusted: Networks): string | null => {
  const peer = peerAddress(context);
  return peer === null ? null : behindProxies(peer, context.req.header('X-Forwarded-For') ?? '', trusted);
};

export function behindProxies(peer: string, forwardedFor: string, trusted: Networks): string {
  let client = peer;
  for (const entry of forwardedFor.split(',').reverse()) {
    if (!isIn(trusted, client)) break;
    const address = addressOf(entry.trim());
    if (address === null) break;
    client = address;
  }
  return client;
}

/** Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function addressOf(entry: string): string | null {
  const bare = /^\[([^\]]*)\](?::\d+)?$/.exec(entry)?.[1] ?? /^([\d.]+):\d+$/.exec(entry)?.[1] ?? entry;
  const plain = plainAddress(bare);
  return isIP(plain) === 0 ? null : plain;
}
