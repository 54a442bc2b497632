import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { HonoRequest } from 'hono';
import { now } from '../db/database.ts';
import { customerTokens, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { hashSecret } from '../hash-secret.ts';
import { refusal } from '../http/api-error.ts';

/** A customer who is logged in. The same ID at another merchant is another customer. */
export interface Customer {
  merchantId: string;
  customerId: string;
}

const BEARER = /^Bearer (cust_\w{1,100})$/;

/**
 * The customer whose bearer came with the request; `null` for a guest, who sends no `Authorization` at all.
 * @throws ApiError 403 `login_required` where the bearer is wrong, expired or of another session.
 */
export async function bearerOf(deps: Deps, req: HonoRequest, sessionId: string): Promise<Customer | null> {
  const header = req.header('Authorization');
  if (header === undefined) return null;
  const token = BEARER.exec(header)?.[1];
  const [customer] = token
    ? await deps.db
        .select({ merchantId: customerTokens.merchantId, customerId: customerTokens.customerId })
        .from(customerTokens)
        .innerJoin(
          sessions,
          and(eq(sessions.merchantId, customerTokens.merchantId), eq(sessions.id, customerTokens.sessionId)),
        )
        .where(
          and(
            eq(customerTokens.hash, hashSecret(token)),
            eq(customerTokens.sessionId, sessionId),
            gt(customerTokens.expiresAt, now),
            // The merchant may have given the session to somebody else meanwhile.
            or(isNull(sessions.customerId), eq(sessions.customerId, customerTokens.customerId)),
          ),
        )
    : [];
  if (customer) return customer;
  throw loginRequired();
}

/** One answer for everything that is wrong with a token, so that nobody learns which it was. */
export const loginRequired = () =>
  refusal(
    403,
    'login_required',
    'This needs a customer who is logged in. Log in again, or go on as a guest.',
  );
