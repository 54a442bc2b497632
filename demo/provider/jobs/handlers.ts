import { and, eq } from 'drizzle-orm';
import { deleteToken } from '../cards/delete.ts';
import { saveCard } from '../cards/save.ts';
import { sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { followUp } from '../payments/follow-up.ts';
import { type AttemptKey, changeSession } from '../payments/settle.ts';
import { readSession } from '../sessions/load.ts';
import { isPayable } from '../sessions/states.ts';
import { deliver } from '../webhooks/deliver.ts';
import { queueDeliveries } from '../webhooks/emit.ts';
import type { JobHandlers } from './jobs.ts';
import { sweep } from './sweep.ts';

export const jobHandlers = (deps: Deps): JobHandlers => ({
  inquiry: ({ once, ...key }) => followUp(deps, key, { once: once ?? false }),
  capture: (key) => capture(deps, key),
  expiry: ({ sessionId }) => expire(deps, sessionId),
  save_card: (key) => saveCard(deps, key),
  delete_token: ({ cardId }) => deleteToken(deps, cardId),
  webhook: (key) => deliver(deps, key),
  async sweep() {
    await sweep(deps.db, deps.config.timeLimits);
    await queueDeliveries(deps);
  },
});

/** Reading a session expires it when it is due, and records the event, for which there is no job yet; one that was extended meanwhile gets a later job. */
async function expire(deps: Deps, sessionId: string): Promise<void> {
  const loaded = await readSession(deps.db, { sessionId });
  if (!loaded || !isPayable(loaded.session.state)) return queueDeliveries(deps, sessionId);
  const left = loaded.session.expiresAt.getTime() - loaded.now.getTime();
  await deps.jobs.expire(deps.db, sessionId, Math.max(left, 1));
}

async function capture(deps: Deps, key: AttemptKey): Promise<void> {
  const pending = and(eq(sessions.id, key.sessionId), eq(sessions.captureStatus, 'pending'));
  const [due] = await deps.db.select({ id: sessions.id }).from(sessions).where(pending);
  if (!due) return;
  const result = await deps.gateway.capture(key.attemptId);
  if (result.known && result.value.status === 'captured') {
    await deps.db.transaction(async (tx) => {
      const [held] = await tx.select({ id: sessions.id }).from(sessions).where(pending).for('update');
      if (held) await changeSession(tx, key.sessionId, { captureStatus: 'done' });
    });
    return;
  }
  if (result.known) deps.log.error({ payment: key.attemptId, bank: result.value }, 'capture refused');
  await deps.jobs.capture(deps.db, key, deps.config.timeLimits.acknowledge);
}
