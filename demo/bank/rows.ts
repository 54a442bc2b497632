import * as z from 'zod';
import { Behaviour } from './behaviour.ts';
import { Authenticate } from './wire.ts';

/** Rows of the bank's database, read through schemas so that a foreign or damaged file is noticed. */

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const text = z.nullable(z.string());

const Transaction = z.object({
  reference: z.string(),
  gateway_reference: z.string(),
  minor: z.bigint(),
  currency: z.string(),
  source: z.enum(['card', 'token', 'apple_pay', 'redirect']),
  source_digest: text,
  card_fingerprint: text,
  brand: text,
  last_four: text,
  expiry_month: text,
  expiry_year: text,
  behaviour: json(Behaviour),
  refusal: text,
  stored_credential: z.nullable(z.enum(['first', 'subsequent'])),
  trans_id: text,
  scheme: text,
  return_url: text,
});

export const Row = z.union([
  z.discriminatedUnion('status', [
    Transaction.extend({ status: z.literal('begun') }),
    Transaction.extend({ status: z.literal('declined'), decline_code: z.string() }),
    Transaction.extend({
      status: z.enum(['approved', 'captured']),
      approval_code: z.string(),
      scheme_transaction_id: text,
    }),
    Transaction.extend({ status: z.literal('voided') }),
  ]),
  z.object({ status: z.literal('voided'), reference: z.string(), gateway_reference: z.null() }),
]);
export type Row = z.infer<typeof Row>;
export type TransactionRow = Exclude<Row, { gateway_reference: null }>;

const attempt = { id: z.bigint(), reference: z.string(), request: json(Authenticate) };

/** One AReq with what became of it. */
export const AuthenticationRow = z.discriminatedUnion('answer', [
  z.object({ ...attempt, answer: z.enum(['Y', 'N', 'U', 'A', 'R', 'I', 'timeout']) }),
  z.object({
    ...attempt,
    answer: z.literal('C'),
    acs_trans_id: z.string(),
    /** `threeDSSessionData`, to be given back. */
    session_data: text,
    wrong_codes: z.bigint(),
    result: z.nullable(z.enum(['Y', 'N', 'U'])),
    /** Since when the ACS waits for the customer, in milliseconds of Unix time. */
    awaited_since: z.bigint(),
  }),
]);
export type AuthenticationRow = z.infer<typeof AuthenticationRow>;
export type Challenge = Extract<AuthenticationRow, { answer: 'C' }>;

export const TokenRow = z.object({
  token: z.string(),
  card_fingerprint: z.string(),
  brand: z.string(),
  last_four: z.string(),
  expiry_month: z.string(),
  expiry_year: z.string(),
  behaviour: json(Behaviour),
});
export type TokenRow = z.infer<typeof TokenRow>;
