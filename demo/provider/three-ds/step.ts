import { eq } from 'drizzle-orm';
import { ThreeDsStep } from '../../../src/protocol/payment-bodies.ts';
import { type Attempt, attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/api-error.ts';
import { validate } from '../http/validate.ts';
import { advance } from '../payments/advance.ts';
import { paymentNotFound } from '../payments/read.ts';
import type { AttemptKey } from '../payments/settle.ts';
import { stageOf } from '../payments/stage.ts';
import { changeSession } from '../sessions/change.ts';
import { lockSession } from '../sessions/load.ts';
import { browserData, type RequestFacts } from './browser-data.ts';

/**
 * `POST /v1/sessions/{id}/payments/{pid}/three-ds/`: the browser has done its part of a step. Repeating it
 * changes nothing, nor does a step that the payment is past, or has not reached.
 */
export async function takeStep(
  deps: Deps,
  key: AttemptKey,
  body: Record<string, unknown>,
  request: RequestFacts,
): Promise<void> {
  const validated = validate(ThreeDsStep, body, () => undefined);
  if (!validated.ok) throw invalid(validated.errors);
  await hear(deps, key, validated.value, request);
  await advance(deps, key);
}

const hear = (deps: Deps, key: AttemptKey, step: ThreeDsStep, request: RequestFacts): Promise<void> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, key);
    const attempt = loaded?.attempts.find(({ id }) => id === key.attemptId);
    if (!attempt) throw paymentNotFound();
    if (step.step !== 'authenticate' || stageOf(attempt) !== 'method') return;
    await tx
      .update(attempts)
      .set({
        status: 'processing',
        actionType: null,
        challengeWindowSize: step.browser.window_size,
        threeDsBrowser: { completion: completionOf(attempt), browser: browserData(step.browser, request) },
      })
      .where(eq(attempts.id, attempt.id));
    await changeSession(tx, attempt.sessionId, {});
  });

/** EMV 3DS `threeDSCompInd`. What the browser believes doesn't matter: the ACS has reported, or it hasn't. */
function completionOf(attempt: Attempt): 'Y' | 'N' | 'U' {
  if (attempt.threeDsMethodUrl === null) return 'U';
  return attempt.threeDsMethodDoneAt === null ? 'N' : 'Y';
}
