import { CheckoutCreate } from '../../../src/protocol/checkout.ts';
import { after } from '../db/database.ts';
import { type Merchant, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumeKey, findReplay, type KeyedRequest, lockKey } from '../idempotency/records.ts';
import { newSessionId } from '../identifiers.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { addMoneyErrors, minorUnits, withExactAmounts } from './money.ts';

const DEFAULT_EXPIRES_IN = 1800;

/** `POST /v1/checkouts/`. The same key with the same body finds the same session again. */
export async function createCheckout(
  deps: Deps,
  merchant: Merchant,
  body: Record<string, unknown>,
  key: string | null,
): Promise<LoadedSession> {
  const validated = validate(CheckoutCreate, body, (given, errors) => addMoneyErrors(errors, given));
  if (!validated.ok) throw invalid(validated.errors);
  const wanted = validated.value;
  const keyed: KeyedRequest | null = key === null ? null : keyedRequest(deps, merchant, key, wanted);
  return deps.db.transaction(async (tx) => {
    if (keyed) await lockKey(tx, keyed);
    const replay = keyed ? await findReplay(tx, keyed) : { found: 'nothing' as const };
    if (replay.found === 'mismatch') throw idempotencyMismatch();
    const sessionId = replay.found === 'same' ? replay.made.sessionId : newSessionId();
    if (replay.found === 'nothing') {
      const expiresIn = (wanted.expires_in ?? DEFAULT_EXPIRES_IN) * 1000;
      await tx
        .insert(sessions)
        .values({ ...rowOf(wanted), id: sessionId, merchantId: merchant.id, expiresAt: after(expiresIn) });
      await deps.jobs.expire(tx, sessionId, expiresIn);
      const made = { merchantId: merchant.id, sessionId, attemptId: null };
      if (keyed) await consumeKey(tx, keyed, made, deps.config.timeLimits.idempotency);
    }
    const loaded = await readSession(tx, { sessionId });
    if (!loaded) throw new Error('The session that was just made is gone.');
    return loaded;
  });
}

const keyedRequest = (deps: Deps, merchant: Merchant, key: string, body: CheckoutCreate): KeyedRequest => ({
  credential: `merchant:${merchant.id}`,
  method: 'POST',
  path: '/v1/checkouts/',
  key,
  fingerprint: fingerprint(body, deps.config.idempotencySecret),
});

const rowOf = (wanted: CheckoutCreate) => ({
  amount: minorUnits(wanted.amount, wanted.currency),
  currency: wanted.currency,
  orderNo: wanted.order_no,
  methods: [...new Set(wanted.methods ?? ['card'])],
  attemptsMode: wanted.attempts ?? ('multiple' as const),
  captureMode: wanted.capture ?? ('commit' as const),
  customerId: wanted.customer?.id ?? null,
  customerEmail: wanted.customer?.email ?? null,
  customerName: wanted.customer?.name ?? null,
  returnUrl: wanted.return_url ?? null,
  cancelUrl: wanted.cancel_url ?? null,
  webhookUrl: wanted.webhook_url ?? null,
  allowedOrigins: [...new Set(wanted.allowed_origins ?? [])],
  language: wanted.language ?? null,
  lineItems: withExactAmounts(wanted.line_items ?? [], wanted.currency),
  fees: withExactAmounts(wanted.fees ?? [], wanted.currency),
  metadata: wanted.metadata ?? {},
  maxExpiresIn: wanted.max_expires_in ?? null,
});
