import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Authentication } from '../../gateway/gateway.ts';
import type { Weight } from '../../limits/limits.ts';
import { cards } from './cards.ts';
import { minorUnits, moment } from './columns.ts';
import { sessions } from './sessions.ts';

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

export type Attempt = typeof attempts.$inferSelect;
