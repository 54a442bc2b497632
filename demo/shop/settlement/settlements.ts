import * as z from 'zod';
import type { Ending, Expected, RecordState } from '../../../src/server/index.ts';
import type { Database, Db } from '../database.ts';

/** A purchase gets a session: from now on somebody looks after it until it is over. */
export interface OpenedSettlement {
  sessionId: string;
  /** Of the order or invoice. */
  key: string;
  /** Seconds between two looks at it where no webhook comes. */
  lookEvery: number;
}

/** An order that did not fit may be changed, and what was never paid has moved nothing. */
const IS_OPEN = `(ending IS NULL OR ending IN ('not_paid', 'mismatch'))`;

const ExpectedRow = z.object({ orderNo: z.string(), amount: z.string(), currency: z.string() });

export type Settlements = ReturnType<typeof createSettlements>;

/**
 * What became of the goods of each session: the shop's own record, which the kit's `settle` decides by. It is
 * written in the transaction that hands the goods over or takes them back, and its state never goes back.
 */
export function createSettlements(db: Database) {
  return {
    /** Part of the transaction that gives a purchase its session. */
    async open(tx: Db, { sessionId, key, lookEvery }: OpenedSettlement): Promise<void> {
      await tx.query(
        `INSERT INTO settlements (session_id, key, look_every, look_at)
         VALUES ($1, $2, make_interval(secs => $3), now() + make_interval(secs => $3)) ON CONFLICT DO NOTHING`,
        [sessionId, key, lookEvery],
      );
    },

    /** @returns what was agreed on, out of the shop's own order or invoice; `null` for a session of nobody's. */
    async expected(sessionId: string): Promise<Expected | null> {
      const { rows } = await db.query(
        `SELECT 'A-' || number AS "orderNo", amount, currency FROM orders WHERE session_id = $1
         UNION ALL
         SELECT invoice ->> 'orderNo', invoice ->> 'amount', invoice ->> 'currency'
         FROM invoices WHERE session_id = $1`,
        [sessionId],
      );
      return rows[0] === undefined ? null : ExpectedRow.parse(rows[0]);
    },

    async state(sessionId: string): Promise<RecordState> {
      return (await stateOf(db, sessionId, '')) ?? 'none';
    },

    /** Whether news of it may change anything. */
    async isOpen(tx: Db, sessionId: string): Promise<boolean> {
      const { rowCount } = await tx.query(`SELECT FROM settlements WHERE session_id = $1 AND ${IS_OPEN}`, [
        sessionId,
      ]);
      return rowCount === 1;
    },

    /** Hands the goods over, once for each purchase: another session of the same finds them gone. */
    fulfil: (sessionId: string, reference: string): Promise<void> =>
      db.transaction(async (tx) => {
        if ((await stateOf(tx, sessionId, 'FOR UPDATE')) !== 'none') return;
        const { rowCount } = await tx.query(
          `INSERT INTO fulfilments (key, session_id) SELECT key, session_id FROM settlements WHERE session_id = $1
           ON CONFLICT (key) DO NOTHING`,
          [sessionId],
        );
        const state: RecordState = rowCount === 1 ? 'fulfilled' : 'undeliverable';
        await tx.query('UPDATE settlements SET state = $2, reference = $3 WHERE session_id = $1', [
          sessionId,
          state,
          reference,
        ]);
      }),

    /** Takes back what was handed over. */
    revoke: (sessionId: string): Promise<void> =>
      db.transaction(async (tx) => {
        if ((await stateOf(tx, sessionId, 'FOR UPDATE')) !== 'fulfilled') return;
        await tx.query('UPDATE fulfilments SET revoked_at = now() WHERE session_id = $1', [sessionId]);
        await tx.query(`UPDATE settlements SET state = 'revoked' WHERE session_id = $1`, [sessionId]);
      }),

    /** Nobody has to look after it any more. Of two that end it at once the better knowledge stays. */
    async end(sessionId: string, ending: Ending['status']): Promise<void> {
      await db.query(`UPDATE settlements SET ending = $2 WHERE session_id = $1 AND ${IS_OPEN}`, [
        sessionId,
        ending,
      ]);
    },

    /** Sessions whose turn it is to be looked at, each given its next turn. */
    async takeDue(tx: Db, most: number): Promise<string[]> {
      const { rows } = await tx.query<{ session_id: string }>(
        `UPDATE settlements SET look_at = now() + look_every WHERE session_id IN (
           SELECT session_id FROM settlements WHERE ending IS NULL AND look_at <= now()
           ORDER BY look_at LIMIT $1 FOR UPDATE SKIP LOCKED
         ) RETURNING session_id`,
        [most],
      );
      return rows.map((row) => row.session_id);
    },
  };
}

async function stateOf(db: Db, sessionId: string, lock: '' | 'FOR UPDATE'): Promise<RecordState | null> {
  const { rows } = await db.query<{ state: RecordState }>(
    `SELECT state FROM settlements WHERE session_id = $1 ${lock}`,
    [sessionId],
  );
  return rows[0]?.state ?? null;
}
