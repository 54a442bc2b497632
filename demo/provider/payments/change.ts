import type { SQL } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import { updates } from '../db/update.ts';

const update = updates(attempts);

type AttemptChange = Partial<Omit<Attempt, 'id'>>;

/** The session's version has to grow with it, see `changeSession`. */
export async function changeAttempt(tx: Tx, id: string, change: AttemptChange): Promise<void> {
  await tx.execute(attemptChange(id, change));
}

/** The statement that `changeAttempt` sends. */
export const attemptChange = (id: string, change: AttemptChange): SQL => update(id, change);
