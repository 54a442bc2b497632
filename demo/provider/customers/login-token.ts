import { CustomerInput, type LoginTokenAnswer, LoginTokenCreate } from '../../../src/protocol/checkout.ts';
import { after } from '../db/database.ts';
import { loginTokens, type Merchant } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { hashSecret } from '../hash-secret.ts';
import { invalid, sessionNotFound } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { newLoginToken } from '../identifiers.ts';
import { readSession } from '../sessions/load.ts';

/** `POST /v1/customers/{id}/login-token/`: logs a customer of the merchant in to one session, once. */
export async function createLoginToken(
  deps: Deps,
  merchant: Merchant,
  customer: string,
  body: Record<string, unknown>,
): Promise<LoginTokenAnswer> {
  const customerId = parseCustomerId(customer);
  const validated = validate(LoginTokenCreate, body, () => undefined);
  if (!validated.ok) throw invalid(validated.errors);
  const sessionId = validated.value.session_id;
  const loaded = await readSession(deps.db, { sessionId, merchantId: merchant.id });
  if (!loaded) throw sessionNotFound();
  const owner = loaded.session.customerId;
  if (owner !== null && owner !== customerId) throw invalid({ session_id: [OTHERS_SESSION] });
  const token = newLoginToken();
  const [made] = await deps.db
    .insert(loginTokens)
    .values({
      hash: hashSecret(token),
      merchantId: merchant.id,
      sessionId,
      customerId,
      expiresAt: after(deps.config.timeLimits.loginToken),
    })
    .returning({ expiresAt: loginTokens.expiresAt });
  if (!made) throw new Error('The login token was not stored.');
  return { login_token: token, expires_at: made.expiresAt.toISOString() };
}

const OTHERS_SESSION =
  'This session was created for another customer. Create one with this "customer.id", or with none.';

/** As in `customer.id` of a new session, so that both name the same customer. */
function parseCustomerId(id: string): string {
  const validated = validate(CustomerInput, { id }, () => undefined);
  if (!validated.ok) throw invalid(validated.errors);
  return validated.value.id ?? id;
}
