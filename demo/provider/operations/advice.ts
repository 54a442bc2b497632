import { isLoopback } from '../../../src/protocol/loopback.ts';
import type { Config } from '../config.ts';

type Told = Pick<
  Config,
  'providerUrl' | 'trustedProxies' | 'bankKey' | 'bankNotificationSecret' | 'idempotencySecret'
>;

/** What is right for the sandbox and wrong for the world, in words for the log. */
export function adviceOn(config: Told): string[] {
  if (isLoopback(new URL(config.providerUrl).hostname)) return [];
  const advice: string[] = [];
  // The provider listens on loopback, so somebody passes the world's requests on.
  if (config.trustedProxies.rules.length === 0) {
    advice.push(
      'No proxy is named in TRUSTED_PROXIES: limits by address and card are not in force, and 3-D Secure tells the proxy’s address.',
    );
  }
  for (const [name, value] of [
    ['BANK_KEY', config.bankKey],
    ['BANK_NOTIFICATION_SECRET', config.bankNotificationSecret],
    ['IDEMPOTENCY_SECRET', config.idempotencySecret],
  ] as const) {
    if (value.includes('_sandbox_'))
      advice.push(`${name} is the sandbox’s, which everybody knows. Set your own.`);
  }
  return advice;
}
