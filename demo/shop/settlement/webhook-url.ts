import { isLoopback } from '../../../src/protocol/loopback.ts';

/**
 * Where the provider reaches this shop; `null` where it can't, so that naming it would have the session refused.
 * It delivers to public https hosts, and to its own machine where it is a sandbox there. Without webhooks a
 * payment is noticed by the customer's return, or by the sweep.
 */
export function webhookUrl(shopUrl: string, providerUrl: string): string | null {
  const shop = new URL(shopUrl);
  const reached = isLoopback(shop.hostname)
    ? isLoopback(new URL(providerUrl).hostname)
    : shop.protocol === 'https:';
  return reached ? `${shop.origin}/webhooks/souk/` : null;
}
