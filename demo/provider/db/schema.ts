import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Fee, LineItem, SessionState } from '../../../src/protocol/snapshot.ts';
import type { EventType, WebhookEvent } from '../../../src/protocol/webhook.ts';
import type { Authentication } from '../gateway/gateway.ts';
import type { FieldErrors } from '../http/field-errors.ts';
import type { Account, LedgerKind } from '../ledger/transactions.ts';
import type { Weight } from '../limits/limits.ts';

/**
 * The provider's tables. Money is a whole number of minor units beside its ISO 4217 code; every moment
 * comes from the database's clock; nothing here can hold a card number or a CVC.
 */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
const minorUnits = (name: string) => bigint(name, { mode: 'bigint' });
/** A transaction's number, which unlike `xid` never starts again. */
const transactionId = customType<{ data: bigint; driverData: string }>({
  dataType: () => 'xid8',
  fromDriver: BigInt,
  toDriver: String,
});

export const merchants = pgTable('merchants', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** ISO 3166-1 alpha-2. */
  country: text('country').notNull(),
  logoUrl: text('logo_url'),
  /** Whether a customer who pays with a saved card is asked for its CVC. */
  asksSavedCvc: boolean('asks_saved_cvc').notNull().default(true),
  /** Hexadecimal SHA-256 of the secret key. */
  secretKeyHash: text('secret_key_hash').notNull().unique(),
  createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
});

/**
 * The random half of a UUID as Base64 without its signs. Made here rather than by the provider, so that
 * every row has one, whoever writes it.
 */
const NEW_LINK_CODE = sql.raw(
  `translate(encode(substring(uuid_send(gen_random_uuid()) from 9), 'base64'), '+/=', 'xY')`,
);

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    /** The transaction that made it, and its place among all: the order of the list, see `checkouts/list.ts`. */
    createdXid: transactionId('created_xid').notNull().default(sql`pg_current_xact_id()`),
    position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    /** The payment link's short form: letters and digits, 11 with 61 random bits. */
    linkCode: text('link_code').notNull().unique().default(NEW_LINK_CODE),
    /** Grows with every change of the session or its attempts. */
    version: integer('version').notNull().default(1),
    state: text('state').$type<SessionState>().notNull().default('created'),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    orderNo: text('order_no').notNull(),
    methods: text('methods').array().notNull(),
    attemptsMode: text('attempts_mode').$type<'multiple' | 'single'>().notNull(),
    captureMode: text('capture_mode').$type<'commit' | 'automatic'>().notNull(),
    declines: integer('declines').notNull().default(0),
    customerId: text('customer_id'),
    customerEmail: text('customer_email'),
    customerName: text('customer_name'),
    returnUrl: text('return_url'),
    cancelUrl: text('cancel_url'),
    webhookUrl: text('webhook_url'),
    allowedOrigins: text('allowed_origins').array().notNull(),
    language: text('language'),
    lineItems: jsonb('line_items').$type<LineItem[]>().notNull(),
    fees: jsonb('fees').$type<Fee[]>().notNull(),
    metadata: jsonb('metadata').$type<Record<string, string>>().notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    expiresAt: moment('expires_at').notNull(),
    /** Seconds, as the session was made with: what an extension adds. */
    expiresIn: integer('expires_in').notNull(),
    /** How far the customer may put off the expiry, in seconds from creation. */
    maxExpiresIn: integer('max_expires_in'),
    endedAt: moment('ended_at'),
    /** Why the session ended: a decline code, `too_many_attempts`, `expired`, `invalidated`, … */
    endCode: text('end_code'),
    commitState: text('commit_state').$type<'awaiting' | 'committed' | 'reversed'>(),
    commitBy: moment('commit_by'),
    captureStatus: text('capture_status').$type<'pending' | 'done' | 'failed'>(),
    reversalStatus: text('reversal_status').$type<'pending' | 'done' | 'failed'>(),
    /** The bank refused the capture or the giving back then, for the first time. */
    refusedSince: moment('refused_since'),
    /** Why it refused for good, in its words: capture or reversal is `failed`. */
    refusalCode: text('refusal_code'),
    /** How it was paid: `held`, and a capture has to follow, or `taken` at once by a scheme without holds. */
    funds: text('funds').$type<'held' | 'taken'>(),
  },
  (table) => [
    unique('sessions_merchant_id_id').on(table.merchantId, table.id),
    index('sessions_by_creation').on(table.merchantId, table.createdAt, table.id),
    index('sessions_in_order').on(table.merchantId, table.createdXid, table.position),
    check('sessions_amount_positive', sql`${table.amount} > 0`),
    check(
      'sessions_paid_has_commit_state',
      sql`(${table.state} = 'paid') = (${table.commitState} is not null)`,
    ),
    check('sessions_paid_has_funds', sql`(${table.state} = 'paid') = (${table.funds} is not null)`),
    check(
      'sessions_committed_has_capture',
      sql`${table.commitState} is distinct from 'committed' or ${table.captureStatus} is not null`,
    ),
    check(
      'sessions_reversed_has_reversal',
      sql`(${table.commitState} is not distinct from 'reversed') = (${table.reversalStatus} is not null)`,
    ),
    check(
      'sessions_failed_has_refusal',
      sql`('failed' in (coalesce(${table.captureStatus}, ''), coalesce(${table.reversalStatus}, ''))) = (${table.refusalCode} is not null)`,
    ),
    // What is still to be done, for the sweep; hardly any session is in one of them at a time.
    index('sessions_to_decide').on(table.commitBy).where(sql`${table.commitState} = 'awaiting'`),
    index('sessions_to_capture').on(table.id).where(sql`${table.captureStatus} = 'pending'`),
    index('sessions_to_send_back').on(table.id).where(sql`${table.reversalStatus} = 'pending'`),
  ],
);

type ThreeDsBrowser = Pick<Authentication, 'completion' | 'browser'>;

export const attempts = pgTable(
  'attempts',
  {
    /** Also the reference by which the bank knows the attempt. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    /** What customers and merchants read on receipts. */
    reference: text('reference').notNull().unique(),
    status: text('status')
      .$type<'processing' | 'requires_action' | 'succeeded' | 'declined' | 'canceled'>()
      .notNull()
      .default('processing'),
    method: text('method').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    cardBrand: text('card_brand'),
    cardLastFour: text('card_last_four'),
    gatewayRef: text('gateway_ref'),
    approvalCode: text('approval_code'),
    declineCode: text('decline_code'),
    /** Why it was given up: `customer`, `deadline`, `session_ended`, `amount_mismatch`, `bank`. */
    cancelCode: text('cancel_code'),
    /** Set before the first void is sent. From then on only the bank's answer to a void counts. */
    voidRequestedAt: moment('void_requested_at'),
    /** Minor units that the bank held or took for it and that could pay for nothing any more, see docs/ledger.md. */
    strayHeld: minorUnits('stray_held'),
    strayTaken: minorUnits('stray_taken'),
    strayCurrency: text('stray_currency'),
    /** The bank refused to give that back then, for the first time… */
    refusedSince: moment('refused_since'),
    /** …and why it did so for good, in its words: the customer is owed it. */
    refusalCode: text('refusal_code'),
    /** What its decline will weigh on, see `limits/`; forgotten when the attempt is closed. */
    weighsOn: jsonb('weighs_on').$type<Weight[]>(),
    /** How often a job asked the bank about it. */
    inquiries: integer('inquiries').notNull().default(0),
    challengeOccurred: boolean('challenge_occurred').notNull().default(false),
    schemeTransactionId: text('scheme_transaction_id'),
    /** The logged-in customer who pays; `null` for a guest. */
    customerId: text('customer_id'),
    /** The saved card that pays, or the one that this payment's card was saved as. */
    cardId: text('card_id'),
    /** The customer wants the card kept, if it is paid. */
    save: boolean('save').notNull().default(false),
    /** The secret of this attempt's pages: `/3ds/{nonce}/…`, `/redirect/{nonce}/`, `/return/{nonce}/`. */
    nonce: text('nonce').notNull().unique(),
    /** What the customer's browser has to do while `requires_action`. */
    actionType: text('action_type').$type<'redirect' | 'three_ds_method' | 'three_ds_challenge'>(),
    scheme: text('scheme'),
    redirectUrl: text('redirect_url'),
    /** Of the window that the frame opened for this attempt. */
    popupNonce: text('popup_nonce').unique(),
    /** The window in which the scheme's page was opened last. */
    redirectWindow: text('redirect_window').$type<'popup' | 'top'>(),
    returnTo: text('return_to').$type<'merchant' | 'link'>().notNull().default('merchant'),
    /** EMV 3DS: `threeDSServerTransID`. */
    threeDsTransId: text('three_ds_trans_id'),
    threeDsVersion: text('three_ds_version'),
    threeDsMethodUrl: text('three_ds_method_url'),
    /** The ACS reported that its method page is through. */
    threeDsMethodDoneAt: moment('three_ds_method_done_at'),
    acsUrl: text('acs_url'),
    acsTransId: text('acs_trans_id'),
    challengeWindowSize: text('challenge_window_size').$type<'01' | '02' | '03' | '04' | '05'>(),
    transStatus: text('trans_status'),
    /** A challenge after a soft decline was asked for: once per attempt. */
    steppedUp: boolean('stepped_up').notNull().default(false),
    /** What the AReq says of the browser; forgotten when the attempt is closed. */
    threeDsBrowser: jsonb('three_ds_browser').$type<ThreeDsBrowser>(),
    /** When the challenge now open was first shown. */
    creqAt: moment('creq_at'),
    /** Some process is asking the bank what comes next, until then at the latest. */
    leasedUntil: moment('leased_until'),
    /** Whether its decline was the session's last. */
    endedSession: boolean('ended_session').notNull().default(false),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    deadline: moment('deadline').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'attempts_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    foreignKey({
      name: 'attempts_card',
      columns: [table.merchantId, table.customerId, table.cardId],
      foreignColumns: [cards.merchantId, cards.customerId, cards.id],
    }),
    unique('attempts_session_id_id').on(table.merchantId, table.sessionId, table.id),
    uniqueIndex('attempts_one_in_flight')
      .on(table.sessionId)
      .where(sql`${table.status} in ('processing', 'requires_action')`),
    uniqueIndex('attempts_one_succeeded').on(table.sessionId).where(sql`${table.status} = 'succeeded'`),
    index('attempts_by_session').on(table.sessionId, table.createdAt),
    check(
      'attempts_final_is_finished',
      sql`(${table.status} in ('succeeded', 'declined', 'canceled')) = (${table.finishedAt} is not null)`,
    ),
  ],
);

/** What merchants gave back of committed payments, whole or in parts. */
export const refunds = pgTable(
  'refunds',
  {
    /** Also the reference by which the bank knows the refund. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    attemptId: text('attempt_id').notNull(),
    amount: minorUnits('amount').notNull(),
    currency: text('currency').notNull(),
    status: text('status').$type<'pending' | 'succeeded' | 'failed'>().notNull().default('pending'),
    /** Why the bank refused, in its words. */
    failureCode: text('failure_code'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    foreignKey({
      name: 'refunds_attempt',
      columns: [table.merchantId, table.sessionId, table.attemptId],
      foreignColumns: [attempts.merchantId, attempts.sessionId, attempts.id],
    }),
    unique('refunds_session_id_id').on(table.merchantId, table.sessionId, table.id),
    index('refunds_by_session').on(table.sessionId, table.createdAt),
    index('refunds_to_send').on(table.id).where(sql`${table.status} = 'pending'`),
    check('refunds_amount_positive', sql`${table.amount} > 0`),
    check(
      'refunds_final_is_finished',
      sql`(${table.status} <> 'pending') = (${table.finishedAt} is not null)`,
    ),
  ],
);

/**
 * The ledger: two rows per transaction, written with what they record and never changed. Triggers refuse
 * updates, deletions and transactions whose sides differ.
 */
export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    id: bigint('id', { mode: 'bigint' }).primaryKey().generatedAlwaysAsIdentity(),
    /** `<kind>_<attempt or refund>`: what happens once is booked once. */
    transactionId: text('transaction_id').notNull(),
    kind: text('kind').$type<LedgerKind>().notNull(),
    account: text('account').$type<Account>().notNull(),
    debit: minorUnits('debit').notNull(),
    credit: minorUnits('credit').notNull(),
    currency: text('currency').notNull(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    foreignKey({
      name: 'ledger_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    unique('ledger_once').on(table.transactionId, table.account),
    index('ledger_by_session').on(table.sessionId),
    check(
      'ledger_one_side',
      sql`least(${table.debit}, ${table.credit}) = 0 and ${table.debit} + ${table.credit} > 0`,
    ),
  ],
);

/** Windows that frames opened. A row is made when the window's page is loaded; it may be older than its payment. */
export const popups = pgTable('popups', {
  nonce: text('nonce').primaryKey(),
  openedAt: moment('opened_at').notNull().default(sql`clock_timestamp()`),
});

/** Cards that customers saved: what a receipt shows, and the gateway's token. */
export const cards = pgTable(
  'cards',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    customerId: text('customer_id').notNull(),
    token: text('token').notNull(),
    brand: text('brand').notNull(),
    lastFour: text('last_four').notNull(),
    /** `01`–`12`. */
    expiryMonth: text('expiry_month').notNull(),
    /** Two digits. */
    expiryYear: text('expiry_year').notNull(),
    /** Of the payment that saved it: later payments refer to that one at the scheme. */
    schemeTransactionId: text('scheme_transaction_id'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    deletedAt: moment('deleted_at'),
    /** The gateway has forgotten it, too. */
    tokenDeletedAt: moment('token_deleted_at'),
  },
  (table) => [
    unique('cards_owner_id').on(table.merchantId, table.customerId, table.id),
    uniqueIndex('cards_one_per_token')
      .on(table.merchantId, table.customerId, table.token)
      .where(sql`${table.deletedAt} is null`),
    index('cards_by_token').on(table.token),
    index('cards_of_customer').on(table.merchantId, table.customerId, table.createdAt),
  ],
);

/** One-time tokens that log a customer in; only their SHA-256 is kept. */
export const loginTokens = pgTable(
  'login_tokens',
  {
    hash: text('hash').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    customerId: text('customer_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    foreignKey({
      name: 'login_tokens_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('login_tokens_by_expiry').on(table.expiresAt),
  ],
);

/** Bearers of logged-in customers, good for one session; only their SHA-256 is kept. */
export const customerTokens = pgTable(
  'customer_tokens',
  {
    hash: text('hash').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    customerId: text('customer_id').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'customer_tokens_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('customer_tokens_by_expiry').on(table.expiresAt),
  ],
);

export const idempotencyRecords = pgTable(
  'idempotency_records',
  {
    /** Who sent the key: `merchant:<id>`, or `guest`. */
    credential: text('credential').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    /** Hexadecimal HMAC of the request's body, without what may not be kept of a card. */
    fingerprint: text('fingerprint').notNull(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    attemptId: text('attempt_id'),
    refundId: text('refund_id'),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.credential, table.method, table.path, table.key] }),
    foreignKey({
      name: 'idempotency_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    foreignKey({
      name: 'idempotency_attempt',
      columns: [table.merchantId, table.sessionId, table.attemptId],
      foreignColumns: [attempts.merchantId, attempts.sessionId, attempts.id],
    }),
    foreignKey({
      name: 'idempotency_refund',
      columns: [table.merchantId, table.sessionId, table.refundId],
      foreignColumns: [refunds.merchantId, refunds.sessionId, refunds.id],
    }),
    index('idempotency_by_expiry').on(table.expiresAt),
  ],
);

/** What a bulk creation with an `Idempotency-Key` made, for longer than its record is kept. */
export const batches = pgTable(
  'batches',
  {
    /** The first session that it made: the one that the record points to. */
    sessionId: text('session_id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    /** In the order of the request. */
    items: jsonb('items').$type<BatchItem[]>().notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'batches_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('batches_by_expiry').on(table.expiresAt),
  ],
);

export type BatchItem = { session_id: string } | { errors: FieldErrors };

/** What merchants are told: the outbox of webhooks, and the list of `GET /v1/events/`. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    /** Also the `webhook-id` of every delivery. */
    id: text('id').primaryKey(),
    merchantId: text('merchant_id').notNull(),
    sessionId: text('session_id').notNull(),
    type: text('type').$type<EventType>().notNull(),
    /** Of the session, as the payload has it. */
    version: integer('version').notNull(),
    /** As rendered then; not `jsonb`, which would change the order of its keys. */
    payload: json('payload').$type<WebhookEvent>().notNull(),
    /**
     * The database transaction that wrote it, and its place in the order of writing. Whatever an older
     * transaction than all that run now has written is there to be read, so a list in this order never
     * gets a row behind the reader's back.
     */
    writtenBy: bigint('written_by', { mode: 'bigint' })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
    position: bigint('position', { mode: 'bigint' }).notNull().generatedAlwaysAsIdentity(),
    createdAt: moment('created_at').notNull(),
    /** `null`: the session has no webhook, so it is only listed. */
    url: text('url'),
    /** `null` where there is nothing to deliver. */
    status: text('status').$type<'pending' | 'delivered' | 'gone' | 'given_up'>(),
    /** Grows with every try and every replay: a job that was made for an earlier turn does nothing. */
    turn: integer('turn').notNull().default(0),
    /** Since the event, or its last replay. */
    tries: integer('tries').notNull().default(0),
    /** From here the time for tries counts. */
    triesSince: moment('tries_since').notNull(),
    lastTryAt: moment('last_try_at'),
    /** HTTP status of the last answer. */
    lastStatus: integer('last_status'),
    /** Why there was no answer, in a few words. */
    lastError: text('last_error'),
    /** `null` while `pending`: no job has been made yet. */
    nextTryAt: moment('next_try_at'),
  },
  (table) => [
    foreignKey({
      name: 'webhook_events_session',
      columns: [table.merchantId, table.sessionId],
      foreignColumns: [sessions.merchantId, sessions.id],
    }),
    index('webhook_events_in_order').on(table.merchantId, table.writtenBy, table.position),
    index('webhook_events_of_session').on(table.sessionId, table.writtenBy, table.position),
    index('webhook_events_by_age').on(table.createdAt),
    index('webhook_events_without_job')
      .on(table.sessionId)
      .where(sql`${table.status} = 'pending' and ${table.nextTryAt} is null`),
    check('webhook_events_status_needs_url', sql`(${table.status} is null) = (${table.url} is null)`),
  ],
);

/** What deliveries are signed with. Encrypted, since signing needs the secret itself. */
export const webhookSecrets = pgTable(
  'webhook_secrets',
  {
    id: text('id').primaryKey(),
    merchantId: text('merchant_id')
      .notNull()
      .references(() => merchants.id),
    /** See `webhooks/encrypt.ts`. */
    encrypted: text('encrypted').notNull(),
    lastFour: text('last_four').notNull(),
    createdAt: moment('created_at').notNull().default(sql`clock_timestamp()`),
    /** `null`: until it is rotated out. */
    expiresAt: moment('expires_at'),
  },
  (table) => [index('webhook_secrets_of_merchant').on(table.merchantId, table.createdAt)],
);

export type Merchant = typeof merchants.$inferSelect;
export type Session = typeof sessions.$inferSelect;
export type Attempt = typeof attempts.$inferSelect;
export type Refund = typeof refunds.$inferSelect;
export type LedgerEntry = typeof ledgerEntries.$inferSelect;
export type StoredCard = typeof cards.$inferSelect;
export type WebhookEventRow = typeof webhookEvents.$inferSelect;
