import { and, eq, isNull } from 'drizzle-orm';
import { now } from '../db/database.ts';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { advance } from '../payments/advance.ts';
import type { Addressed } from '../payments/by-nonce.ts';
import { keyOf } from '../payments/settle.ts';
import { changeSession } from '../sessions/change.ts';
import { decodeMessage, hearNotification } from './messages.ts';

/** The ACS is through with its method page. Whatever else comes to this address is no such word. */
export async function hearMethod(deps: Deps, { attempt }: Addressed, form: URLSearchParams): Promise<void> {
  const message = decodeMessage(form.get('threeDSMethodData') ?? '');
  if (attempt.threeDsTransId === null || message?.threeDSServerTransID !== attempt.threeDsTransId) {
    deps.log.warn({ payment: attempt.id }, '3DS method notification that is not about this payment');
    return;
  }
  await deps.db.transaction(async (tx) => {
    const [first] = await tx
      .update(attempts)
      .set({ threeDsMethodDoneAt: now })
      .where(and(eq(attempts.id, attempt.id), isNull(attempts.threeDsMethodDoneAt)))
      .returning({ id: attempts.id });
    if (first) await changeSession(tx, attempt.sessionId, {});
  });
}

/**
 * The customer is through with the challenge, says his browser. What came of it only the issuer's own
 * result tells, which is fetched whatever was said: here, and whether or not the browser waits for it.
 */
export async function hearChallenge(
  deps: Deps,
  { attempt }: Addressed,
  form: URLSearchParams,
): Promise<void> {
  if (attempt.threeDsTransId === null) return;
  const heard = hearNotification(
    form,
    { transId: attempt.threeDsTransId, acsTransId: attempt.acsTransId },
    attempt.nonce,
  );
  const facts = { payment: attempt.id, ...heard };
  if (heard.message === 'unusable') deps.log.warn(facts, '3DS challenge notification');
  else deps.log.info(facts, '3DS challenge notification');
  await advance(deps, keyOf(attempt));
}
