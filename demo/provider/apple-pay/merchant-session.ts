import type { MerchantSessionAnswer } from '../../../src/protocol/payment.ts';
import { MerchantSessionRequest } from '../../../src/protocol/payment-bodies.ts';
import type { View } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import { ApiError, invalid, refusal } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { refuseEnded } from '../payments/refusals.ts';
import type { LoadedSession } from '../sessions/load.ts';
import { ApplePayUnavailable } from './apple-pay-merchant.ts';

/** `POST /v1/sessions/{id}/apple-pay/merchant-session/`: what Apple's sheet wants to see before it goes on. */
export async function createMerchantSession(
  deps: Pick<Deps, 'applePay' | 'config' | 'log'>,
  loaded: LoadedSession,
  view: View,
  body: Record<string, unknown>,
): Promise<MerchantSessionAnswer> {
  const { session, merchant } = loaded;
  const validated = validate(MerchantSessionRequest, body, () => undefined);
  if (!validated.ok) throw invalid(validated.errors);
  const domain = validated.value.domain.toLowerCase();
  if (!domainsOf(deps, loaded).includes(domain)) throw invalid({ domain: [FOREIGN_DOMAIN] });
  const ended = refuseEnded(deps.config, loaded, view);
  if (ended) throw ended;
  if (!session.methods.includes('apple_pay')) throw new ApiError(400, { non_field_errors: [NOT_OFFERED] });
  try {
    return { merchant_session: await deps.applePay.session({ domain, displayName: merchant.name }) };
  } catch (err) {
    if (!(err instanceof ApplePayUnavailable)) throw err;
    deps.log.warn({ err }, 'no merchant session from Apple');
    throw refusal(
      502,
      'apple_pay_unavailable',
      'Apple Pay does not answer. Pay in another way, or try again.',
    );
  }
}

/** The merchant's pages, and the payment link. */
const domainsOf = (deps: Pick<Deps, 'config'>, { session }: LoadedSession): string[] =>
  [...session.allowedOrigins, deps.config.providerUrl].map((origin) => new URL(origin).hostname);

const FOREIGN_DOMAIN =
  'Use the host name of the top page. It must be one of the session’s "allowed_origins", or the provider’s own.';
const NOT_OFFERED = 'This session does not offer Apple Pay. Add "apple_pay" to its "methods".';
