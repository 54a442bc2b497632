import type { Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { updates } from '../db/update.ts';

const update = updates(attempts);

/** The session's version has to grow with it, see `changeSession`. */
export async function changeAttempt(tx: Tx, id: string, change: Partial<Omit<Attempt, 'id'>>): Promise<void> {
  await tx.execute(update(id, change));
}
