import { deleteToken } from '../cards/delete.ts';
import { saveCard } from '../cards/save.ts';
import { capturing } from '../commit/capture.ts';
import { catchUp } from '../commit/catch-up.ts';
import { reverse } from '../commit/reverse.ts';
import type { Deps } from '../deps.ts';
import { followUp } from '../payments/follow-up.ts';
import { sendRefund } from '../refunds/send.ts';
import { readSession } from '../sessions/load.ts';
import { isPayable } from '../sessions/states.ts';
import { deliver } from '../webhooks/deliver.ts';
import { queueDeliveries } from '../webhooks/emit.ts';
import type { JobHandlers } from './jobs.ts';
import { sweep } from './sweep.ts';

export const jobHandlers = (deps: Deps): JobHandlers => ({
  inquiry: ({ once, ...key }) => followUp(deps, key, { once: once ?? false }),
  capture: capturing(deps),
  reversal: (job) => reverse(deps, job),
  refund: (job) => sendRefund(deps, job),
  expiry: ({ sessionId }) => expire(deps, sessionId),
  save_card: (key) => saveCard(deps, key),
  delete_token: ({ cardId }) => deleteToken(deps, cardId),
  webhook: (key) => deliver(deps, key),
  async sweep() {
    await sweep(deps.db, deps.config.timeLimits);
    await catchUp(deps);
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
