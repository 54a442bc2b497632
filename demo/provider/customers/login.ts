import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { LoginAnswer } from '../../../src/protocol/payment.ts';
import { Login } from '../../../src/protocol/payment-bodies.ts';
import { now } from '../db/database.ts';
import { customerTokens, loginTokens, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { hashSecret } from '../hash-secret.ts';
import { invalid } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { newCustomerToken } from '../identifiers.ts';
import type { LoadedSession } from '../sessions/load.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { type Customer, loginRequired } from './bearer.ts';
import { viewFor } from './view.ts';

/** `POST /v1/sessions/{id}/login/`: exchanges a merchant's one-time token for the customer's bearer. */
export async function login(
  deps: Deps,
  loaded: LoadedSession,
  body: Record<string, unknown>,
): Promise<LoginAnswer> {
  const validated = validate(Login, body, () => undefined);
  if (!validated.ok) throw invalid(validated.errors);
  const { customer, token } = await exchange(deps, loaded.session.id, validated.value.login_token);
  const view = await viewFor(deps.db, customer);
  return { customer_token: token, session: snapshotOf(deps.config, loaded, view) };
}

const exchange = (
  deps: Deps,
  sessionId: string,
  loginToken: string,
): Promise<{ customer: Customer; token: string }> =>
  deps.db.transaction(async (tx) => {
    // One statement decides: of any number of exchanges at the same time one finds the token unused.
    const [customer] = await tx
      .update(loginTokens)
      .set({ usedAt: now })
      .from(sessions)
      .where(
        and(
          eq(loginTokens.hash, hashSecret(loginToken)),
          eq(loginTokens.sessionId, sessionId),
          isNull(loginTokens.usedAt),
          gt(loginTokens.expiresAt, now),
          eq(sessions.merchantId, loginTokens.merchantId),
          eq(sessions.id, loginTokens.sessionId),
          // The merchant may have given the session to somebody else meanwhile.
          sql`coalesce(${sessions.customerId}, ${loginTokens.customerId}) = ${loginTokens.customerId}`,
        ),
      )
      .returning({ merchantId: loginTokens.merchantId, customerId: loginTokens.customerId });
    if (!customer) throw loginRequired();
    const token = newCustomerToken();
    await tx
      .insert(customerTokens)
      .values({ ...customer, hash: hashSecret(token), sessionId, expiresAt: tokenExpiry(sessionId) });
    return { customer, token };
  });

/** An hour longer than the session can be put off: the customer still sees what became of it. */
const tokenExpiry = (sessionId: string) => sql`(
  select greatest(${now}, ${sessions.expiresAt}, ${sessions.createdAt} + ${sessions.maxExpiresIn} * interval '1 second')
    + interval '1 hour'
  from ${sessions} where ${sessions.id} = ${sessionId})`;
