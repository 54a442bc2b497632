import { eq, sql } from 'drizzle-orm';
import { after, type Tx } from '../db/database.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { Decision } from '../payments/decide.ts';
import { type AttemptKey, settleLocked, settling } from '../payments/settle.ts';
import { changeSession } from '../sessions/change.ts';
import type { Verdict } from './verdict.ts';

/**
 * Writes down what an issuer's answer means, under the session's lock.
 * @param stillHolds whether the answer is about the attempt as it is by now.
 * @returns what it decided about the payment, if anything.
 */
export const applyVerdict = (
  deps: Deps,
  key: AttemptKey,
  verdict: Verdict,
  stillHolds: (attempt: Attempt) => boolean,
): Promise<Decision> =>
  settling(deps, key, stillHolds, async (tx, loaded, attempt) => {
    const { attempt: limit } = deps.config.timeLimits;
    switch (verdict.do) {
      case 'wait':
        return { do: 'nothing' };
      case 'cancel':
        return settleLocked(deps, tx, loaded, attempt, { status: 'voided' });
      case 'decline':
        await change(tx, attempt, { transStatus: verdict.transStatus });
        return settleLocked(deps, tx, loaded, attempt, { status: 'unauthenticated' });
      case 'authorise':
        await change(tx, attempt, {
          status: 'processing',
          actionType: null,
          transStatus: verdict.transStatus,
          leasedUntil: null,
          // However long the customer took: the bank gets its time.
          deadline: sql`greatest(${attempts.deadline}, ${after(limit)})`,
        });
        return { do: 'nothing' };
      case 'challenge':
        await change(tx, attempt, {
          status: 'requires_action',
          actionType: 'three_ds_challenge',
          acsUrl: verdict.acsUrl,
          acsTransId: verdict.acsTransId,
          creqAt: null,
          leasedUntil: null,
          // Until the challenge is shown; then its own time begins.
          deadline: after(limit),
        });
        return { do: 'nothing' };
    }
  });

type AttemptChange = Parameters<ReturnType<typeof updateAttempts>['set']>[0];
const updateAttempts = (tx: Tx) => tx.update(attempts);

async function change(tx: Tx, { id, sessionId }: Attempt, values: AttemptChange): Promise<void> {
  await updateAttempts(tx).set(values).where(eq(attempts.id, id));
  await changeSession(tx, sessionId, {});
}
