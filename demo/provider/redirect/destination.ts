import type { Config } from '../config.ts';
import type { Addressed } from '../payments/by-nonce.ts';

/**
 * Where a customer goes on who comes back from a scheme's page: to the merchant's page, which learns of
 * the session and nothing more, or to the payment link where he came from that and has not paid.
 */
export function destinationOf(
  { providerUrl }: Pick<Config, 'providerUrl'>,
  { attempt, session }: Addressed,
): string {
  // The link then tells at once what became of the payment.
  const link = `${providerUrl}/pay/${session.id}/?returned=1`;
  const isPaid = session.state === 'paid';
  if (session.returnUrl === null || (attempt.returnTo === 'link' && !isPaid)) return link;
  const url = new URL(session.returnUrl);
  url.searchParams.set('souk_session', session.id);
  return url.href;
}
