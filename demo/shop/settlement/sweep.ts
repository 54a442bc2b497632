import type { Database } from '../database.ts';
import type { Queue } from './queue.ts';
import type { Settlements } from './settlements.ts';

/** At one time: the rest has its turn a minute later. */
const MOST = 200;

/** Has every session that nobody has told about for a while looked at, so that a lost webhook loses nothing. */
export const sweep = (db: Database, queue: Pick<Queue, 'settle'>, settlements: Settlements): Promise<void> =>
  db.transaction(async (tx) => {
    for (const sessionId of await settlements.takeDue(tx, MOST)) await queue.settle(tx, sessionId);
    // The provider gives a webhook up after three days; one that is sent anew settles what is settled.
    await tx.query(`DELETE FROM webhooks WHERE came_at < now() - interval '4 days'`);
  });
