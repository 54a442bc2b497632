import type { Db } from '../database.ts';

/** How a purchase stands, as its customer should hear it. */
export type Standing =
  | { state: 'open'; reference: null }
  /** Paid, and the shop's word that the goods are the customer's. */
  | { state: 'paid'; reference: string }
  /** It comes to nothing, and what was paid goes back. */
  | { state: 'canceled'; reference: null };

/** SQL of `state` and `reference`, where a row of `settlements` may be joined as `s`. */
export const STANDING = `
  CASE
    WHEN s.state = 'fulfilled' THEN 'paid'
    WHEN s.state IN ('revoked', 'undeliverable') OR s.ending = 'refunded' THEN 'canceled'
    ELSE 'open'
  END AS state,
  CASE WHEN s.state = 'fulfilled' THEN s.reference END AS reference`;

export async function standingOf(db: Db, sessionId: string): Promise<Standing> {
  const { rows } = await db.query<Standing>(`SELECT ${STANDING} FROM settlements s WHERE s.session_id = $1`, [
    sessionId,
  ]);
  return rows[0] ?? { state: 'open', reference: null };
}
