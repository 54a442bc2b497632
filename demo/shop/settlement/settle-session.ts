import { type Client, type Settlement, settle } from '../../../src/server/index.ts';
import type { Log } from '../../service/log.ts';
import type { Database } from '../database.ts';
import type { Queue } from './queue.ts';
import type { Settlements } from './settlements.ts';

export interface Settling {
  db: Database;
  client: Pick<Client, 'trace' | 'commit' | 'refund'>;
  settlements: Settlements;
  queue: Pick<Queue, 'settleAt'>;
  log: Log;
}

/**
 * Brings a session as far as it goes now: whoever noticed something calls it, the webhook's job, the customer
 * who comes back, the sweep. Where it is not over yet it has the queue call it again.
 * @returns `null` for a session that is none of this shop's.
 * @throws {Error} where the provider refuses, or the database fails: it has to be called again.
 */
export async function settleSession(deps: Settling, sessionId: string): Promise<Settlement | null> {
  const { client, settlements } = deps;
  const expected = await settlements.expected(sessionId);
  if (expected === null) return null;
  const result = await settle(sessionId, {
    client,
    expect: expected,
    record: { read: settlements.state },
    fulfil: ({ paid }) => {
      if (paid === null) throw new Error('Nothing is delivered that nobody has paid.');
      return settlements.fulfil(sessionId, paid.reference);
    },
    revoke: () => settlements.revoke(sessionId),
  });
  await conclude(deps, sessionId, expected.orderNo, result);
  return result;
}

async function conclude(
  { db, queue, settlements, log }: Settling,
  sessionId: string,
  order: string,
  result: Settlement,
): Promise<void> {
  switch (result.status) {
    case 'again':
      log.info({ order, why: result.why, detail: result.error?.message }, 'not settled yet');
      return queue.settleAt(db, sessionId, result.at);
    case 'not_paid':
      return result.final ? settlements.end(sessionId, result.status) : undefined;
    case 'mismatch':
      log.error(
        { order, differences: result.differences, committed: result.committed },
        'paid for something else than was ordered: nothing was delivered, somebody has to look',
      );
      return settlements.end(sessionId, result.status);
    case 'fulfilled':
    case 'revoked':
    case 'refunded':
      log.info({ order, status: result.status }, 'settled');
      return settlements.end(sessionId, result.status);
  }
}
