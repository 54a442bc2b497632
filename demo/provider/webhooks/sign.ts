import { Webhook } from 'standardwebhooks';

/**
 * Headers of one delivery, by the Standard Webhooks specification.
 * @param secrets `whsec_…`; one signature for each, so that a receiver may hold any of them.
 * @param at when it is sent; receivers refuse what is older than five minutes.
 */
export function signedHeaders(
  id: string,
  at: Date,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': 'Souk-Checkout-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
