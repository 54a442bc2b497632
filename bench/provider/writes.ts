import { randomUUID } from 'node:crypto';
import type { Recorded } from './recorder.ts';

/** A statement that can be executed any number of times, each time about another payment. */
export interface WriteTemplate {
  text: string;
  parameters: Parameter[];
}

type Parameter =
  | { is: 'constant'; value: string | null }
  /** Milliseconds from the moment that the payment is made. */
  | { is: 'moment'; after: number }
  /** Pieces of text, and numbers of identifiers between them. */
  | { is: 'text'; pieces: (string | number)[] };

/** Writes that take effect together. */
export type WriteTransaction = WriteTemplate[];

export interface Writes {
  transactions: WriteTransaction[];
  /** As they were in the recording; every replay has others of the same lengths. */
  identifiers: string[];
}

const BEGIN = /^begin\b/i;
const COMMIT = /^commit\b/i;
/** Locks are none: a row's lock costs the database something, but nothing of it is kept. */
const WRITE = /^\s*(insert|update|delete|with\b[^;]*\b(insert into|update|delete from))\b/i;

/**
 * The writes among statements, in the order and the transactions in which they were executed.
 * @param at when they were recorded: moments among the parameters are kept at their distance to it.
 */
export function writesOf(recorded: readonly Recorded[], at: Date): Writes {
  const identifiers: string[] = [];
  const transactions: WriteTransaction[] = [];
  const open = new Map<number, WriteTransaction>();
  for (const { connection, text, parameters } of recorded) {
    if (BEGIN.test(text)) open.set(connection, []);
    else if (COMMIT.test(text)) {
      const written = open.get(connection) ?? [];
      if (written.length > 0) transactions.push(written);
      open.delete(connection);
    } else if (WRITE.test(text)) {
      const write = { text, parameters: parameters.map((value) => parameterOf(value, identifiers, at)) };
      const transaction = open.get(connection);
      if (transaction) transaction.push(write);
      else transactions.push([write]);
    }
  }
  return { transactions, identifiers };
}

/** Of sessions and nonces, payments, events, keys, digests that count requests; the last is a payment's reference. */
const IDENTIFIER =
  /(?:pay_|evt_)[A-Za-z0-9]{24}|(?<![\w-])(?:[A-Za-z0-9]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43})(?![\w-])|^[2-9A-Z]{12}$/g;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function parameterOf(value: string | null, identifiers: string[], at: Date): Parameter {
  if (value === null) return { is: 'constant', value };
  if (MOMENT.test(value)) return { is: 'moment', after: Date.parse(value) - at.getTime() };
  const pieces: (string | number)[] = [];
  let end = 0;
  for (const { 0: found, index } of value.matchAll(IDENTIFIER)) {
    if (!identifiers.includes(found)) identifiers.push(found);
    pieces.push(value.slice(end, index), identifiers.indexOf(found));
    end = index + found.length;
  }
  if (pieces.length === 0) return { is: 'constant', value };
  return { is: 'text', pieces: [...pieces, value.slice(end)] };
}

/** Identifiers that nothing has had yet. */
export const freshIdentifiers = ({ identifiers }: Writes): string[] => identifiers.map(freshLike);

function freshLike(identifier: string): string {
  const prefix = /^(pay_|evt_)/.exec(identifier)?.[0] ?? '';
  if (identifier.length === 36) return randomUUID();
  const random = (randomUUID() + randomUUID()).replaceAll('-', '');
  return prefix + random.slice(0, identifier.length - prefix.length);
}

export const valuesOf = (
  { parameters }: WriteTemplate,
  identifiers: readonly string[],
  now: number,
): (string | null)[] => parameters.map((parameter) => renderParameter(parameter, identifiers, now));

function renderParameter(parameter: Parameter, identifiers: readonly string[], now: number): string | null {
  switch (parameter.is) {
    case 'constant':
      return parameter.value;
    case 'moment':
      return new Date(now + parameter.after).toISOString();
    case 'text':
      return parameter.pieces
        .map((piece) => (typeof piece === 'string' ? piece : (identifiers[piece] ?? '')))
        .join('');
  }
}
