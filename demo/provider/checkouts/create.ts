import { sql } from 'drizzle-orm';
import { CheckoutCreate, MIN_EXPIRES_IN, offerableMethods } from '../../../src/protocol/checkout.ts';
import type { Config } from '../config.ts';
import { commitWith, type Outcome } from '../db/commit-with.ts';
import { after, type Tx } from '../db/database.ts';
import { joinedRow, type RawRow } from '../db/joined-row.ts';
import { type Merchant, type Session, sessions } from '../db/schema.ts';
import { each, statement } from '../db/statement.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/api-error.ts';
import { addError, type FieldErrors } from '../http/field-errors.ts';
import { type Validated, validate } from '../http/validate.ts';
import { fingerprint } from '../idempotency/fingerprint.ts';
import { idempotencyMismatch } from '../idempotency/mismatch.ts';
import { consumeKey, findReplay, type KeyedRequest, lockKey } from '../idempotency/records.ts';
import { newSessionId } from '../identifiers.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';
import { addWebhookUrlErrors } from '../webhooks/url-errors.ts';
import { addMoneyErrors, minorUnits, withExactAmounts } from './money.ts';

const DEFAULT_EXPIRES_IN = 1800;

/** `POST /v1/checkouts/`. The same key with the same body finds the same session again. */
export async function createCheckout(
  deps: Deps,
  merchant: Merchant,
  body: Record<string, unknown>,
  key: string | null,
): Promise<LoadedSession> {
  const validated = readCheckout(deps.config, body);
  if (!validated.ok) throw invalid(validated.errors);
  const wanted = validated.value;
  const keyed: KeyedRequest | null = key === null ? null : keyedRequest(deps, merchant, key, wanted);
  return deps.db.transaction(async (tx) => {
    if (keyed) await lockKey(tx, keyed);
    const replay = keyed ? await findReplay(tx, keyed) : { found: 'nothing' as const };
    if (replay.found === 'mismatch') throw idempotencyMismatch();
    if (replay.found === 'same') return find(tx, replay.made.sessionId);
    return make(deps, tx, merchant, wanted, keyed);
  });
}

async function find(tx: Tx, sessionId: string): Promise<LoadedSession> {
  const loaded = await readSession(tx, { sessionId });
  if (!loaded) throw new Error('The session of an idempotency record is gone.');
  return loaded;
}

/** Ends the transaction where there is no key. */
async function make(
  deps: Deps,
  tx: Tx,
  merchant: Merchant,
  wanted: CheckoutCreate,
  keyed: KeyedRequest | null,
): Promise<LoadedSession> {
  const row = { ...rowOf(wanted), id: newSessionId(), merchantId: merchant.id };
  const lifetime = row.expiresIn * 1000;
  const statements = [insert({ ...row, lifetime }), await deps.jobs.plans.expire(row.id, lifetime)];
  if (!keyed) return asMade(await commitWith(tx, statements), merchant);
  const sent = Promise.all(statements.map((statement) => tx.execute<RawRow>(statement).execute()));
  const made = { merchantId: merchant.id, sessionId: row.id, attemptId: null };
  const [outcomes] = await Promise.all([
    sent,
    consumeKey(tx, keyed, made, deps.config.timeLimits.idempotency),
  ]);
  return asMade(outcomes, merchant);
}

const SESSION = joinedRow(sessions, 's');

const GIVEN = [
  'id',
  'merchantId',
  'amount',
  'currency',
  'orderNo',
  'methods',
  'attemptsMode',
  'captureMode',
  'customerId',
  'customerEmail',
  'customerName',
  'returnUrl',
  'cancelUrl',
  'webhookUrl',
  'allowedOrigins',
  'language',
  'lineItems',
  'fees',
  'metadata',
  'expiresIn',
  'maxExpiresIn',
] as const;

const insert = statement<Pick<Session, (typeof GIVEN)[number]> & { lifetime: number }>((db, value) => {
  const row = { ...each(GIVEN), expiresAt: after(value('lifetime')) };
  return sql`${db.insert(sessions).values(row).getSQL()} returning ${SESSION.columns}`;
});

function asMade([inserted]: readonly Outcome[], merchant: Merchant): LoadedSession {
  const [row] = inserted?.rows ?? [];
  const session = row ? SESSION.read(row) : null;
  if (!session) throw new Error('A session was not made.');
  return { session, merchant, attempts: [], refunds: [], popupSeen: false, now: session.createdAt };
}

/** Reads one checkout to be made; the body may be anything. */
export const readCheckout = (config: Config, body: unknown): Validated<CheckoutCreate> =>
  validate(CheckoutCreate, body, (given, errors) => {
    addMoneyErrors(errors, given);
    addExpiryError(errors, given);
    addWebhookUrlErrors(errors, given, config);
  });

function addExpiryError(errors: FieldErrors, given: Record<string, unknown>): void {
  const { expires_in: first = DEFAULT_EXPIRES_IN, max_expires_in: most } = given;
  if (typeof first !== 'number' || typeof most !== 'number') return;
  // Below that the schema has said so.
  if (most >= first || most < MIN_EXPIRES_IN) return;
  addError(
    errors,
    ['max_expires_in'],
    `Use at least "expires_in" (${first}): it is the end of all extensions.`,
  );
}

const keyedRequest = (deps: Deps, merchant: Merchant, key: string, body: CheckoutCreate): KeyedRequest => ({
  credential: `merchant:${merchant.id}`,
  method: 'POST',
  path: '/v1/checkouts/',
  key,
  fingerprint: fingerprint(body, deps.config.idempotencySecret),
});

/** The row of a checkout to be made, without what the provider adds. */
export const rowOf = (wanted: CheckoutCreate) => ({
  amount: minorUnits(wanted.amount, wanted.currency),
  currency: wanted.currency,
  orderNo: wanted.order_no,
  methods: [...new Set(wanted.methods ?? offerableMethods)],
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
  expiresIn: wanted.expires_in ?? DEFAULT_EXPIRES_IN,
  maxExpiresIn: wanted.max_expires_in ?? null,
});
