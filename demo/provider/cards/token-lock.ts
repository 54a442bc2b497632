import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';

/** Saving and deleting a token take turns, whoever's card it is: a card gives everybody the same token. */
export const lockToken = async (tx: Tx, token: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`card token ${token}`}, 0))`);
};
