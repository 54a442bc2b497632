import { asc, gt, inArray, sql } from 'drizzle-orm';
import { type Database, now, type Tx } from '../db/database.ts';
import { attempts, ledgerEntries, refunds, sessions } from '../db/schema.ts';
import { shorten } from '../log.ts';
import { type BankPayment, readBankBooks } from './bank-books.ts';
import { checkAtBank, keptMoney } from './check-bank.ts';
import { checkSession, type SessionBooks } from './check-session.ts';
import { explain } from './explain.ts';

export interface Audit {
  sessions: number;
  entries: number;
  /** Whether the bank let us see its books. */
  bankCompared: boolean;
  /** What balances and somebody should know of all the same, one line each. */
  notes: string[];
  /** One line each; none when the books balance. */
  problems: string[];
}

/**
 * Compares ledger, sessions, attempts, refunds and, where they can be seen, the bank's books. Changes
 * nothing, and may run beside a working provider: what differs at one look and not at the next was under way.
 */
export async function audit(db: Database, bankUrl: string): Promise<Audit> {
  const first = await look(db, bankUrl);
  if (first.problems.length === 0) return first;
  const second = await look(db, bankUrl);
  const before = new Set(first.problems);
  return { ...second, problems: second.problems.filter((problem) => before.has(problem)) };
}

async function look(db: Database, bankUrl: string): Promise<Audit> {
  const bank = await readBankBooks(bankUrl);
  const unknown = new Map(bank);
  const result: Audit = { sessions: 0, entries: 0, bankCompared: bank !== null, notes: [], problems: [] };
  await db.transaction(
    async (tx) => {
      for await (const books of everySession(tx)) {
        result.sessions += 1;
        result.entries += books.entries.length;
        for (const { id } of books.attempts) unknown.delete(id);
        const found = [...checkSession(books), ...(bank ? checkAtBank(books, bank) : [])];
        const named = (line: string) => `${nameOf(books)}: ${line}`;
        result.problems.push(...found.map(named));
        result.notes.push(...explain(books).map(named));
      }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  result.problems.push(...strangers(unknown));
  return result;
}

const strangers = (unknown: ReadonlyMap<string, BankPayment>): string[] =>
  [...unknown]
    .filter(([, payment]) => keptMoney(payment))
    .map(([reference]) => `the bank has money of ${reference}, which belongs to no session`);

const nameOf = ({ session }: SessionBooks): string =>
  `${shorten(session.id)} (${session.merchantId}, order ${JSON.stringify(session.orderNo)})`;

const BATCH = 1_000;

async function* everySession(tx: Tx): AsyncGenerator<SessionBooks> {
  for (let last = ''; ; ) {
    const batch = await tx
      .select({ session: sessions, now: sql`${now}`.mapWith(sessions.createdAt) })
      .from(sessions)
      .where(gt(sessions.id, last))
      .orderBy(asc(sessions.id))
      .limit(BATCH);
    const ids = batch.map(({ session }) => session.id);
    last = ids.at(-1) ?? last;
    if (ids.length === 0) return;
    const [tried, given, entries] = await rowsOf(tx, ids);
    for (const { session, now: at } of batch) {
      const of = <T>(rows: ReadonlyMap<string, T[]>): T[] => rows.get(session.id) ?? [];
      yield { session, attempts: of(tried), refunds: of(given), entries: of(entries), now: at };
    }
  }
}

/** One after the other: a transaction is one connection. */
async function rowsOf(tx: Tx, ids: string[]) {
  const tried = await tx.select().from(attempts).where(inArray(attempts.sessionId, ids));
  const given = await tx.select().from(refunds).where(inArray(refunds.sessionId, ids));
  const entries = await tx.select().from(ledgerEntries).where(inArray(ledgerEntries.sessionId, ids));
  return [bySession(tried), bySession(given), bySession(entries)] as const;
}

function bySession<T extends { sessionId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.sessionId);
    if (group) group.push(row);
    else groups.set(row.sessionId, [row]);
  }
  return groups;
}
