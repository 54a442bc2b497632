import { eq } from 'drizzle-orm';
import { after, now } from '../db/database.ts';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import type { AttemptKey } from '../payments/settle.ts';
import { stageOf } from '../payments/stage.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession } from '../sessions/load.ts';
import { type OpenChallenge, openChallengeOf } from './messages.ts';

/**
 * The challenge that is to be shown now; `null` where none is open. The customer's time begins when it is
 * shown first: showing it again, in another tab or after a reload, adds nothing.
 */
export const showChallenge = (deps: Deps, key: AttemptKey): Promise<OpenChallenge | null> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!attempt || stageOf(attempt) !== 'challenge') return null;
    if (attempt.creqAt === null) {
      await tx
        .update(attempts)
        .set({
          creqAt: now,
          challengeOccurred: true,
          deadline: after(deps.config.timeLimits.challenge),
        })
        .where(eq(attempts.id, attempt.id));
      await changeSession(tx, attempt.sessionId, {});
    }
    return openChallengeOf(attempt);
  });
