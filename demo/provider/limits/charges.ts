import { isIP } from 'node:net';
import type { Deps } from '../deps.ts';
import { clientIp } from '../http/client-ip.ts';
import { isLoopback } from '../http/networks.ts';
import type { RequestContext } from '../http/route.ts';
import { cardPrefix } from './card-prefix.ts';
import type { Charge } from './limits.ts';
import { network64 } from './network64.ts';

type Limited = 'payment' | 'login' | 'apple_pay' | 'extend' | 'snapshot';

/**
 * Under which limits a call falls. A client on loopback is this machine's own (tests, the sandbox) and
 * counted by session alone; so is everybody behind a proxy here that `TRUSTED_PROXIES` does not name,
 * because one address for all of them would lock all of them out.
 * @param body of a payment.
 */
export function chargesOf(
  deps: Deps,
  context: RequestContext,
  call: Limited,
  sessionId: string,
  body: Record<string, unknown> = {},
): Charge[] {
  const charges: Charge[] = [{ limit: `${call}_session`, of: sessionId }];
  const ip = clientIp(context, deps.config.trustedProxies);
  if (ip === null || isLoopback(ip)) return charges;
  charges.push({ limit: `${call}_ip`, of: isIP(ip) === 6 ? network64(ip) : ip });
  const prefix = call === 'payment' ? cardPrefix(body) : null;
  if (prefix !== null) charges.push({ limit: 'payment_card_prefix', of: prefix });
  return charges;
}
