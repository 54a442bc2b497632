import { eq } from 'drizzle-orm';
import { PopupNonce } from '../../../src/protocol/payment-bodies.ts';
import type { Database } from '../db/database.ts';
import { type Attempt, attempts, type Session, sessions } from '../db/schema.ts';

/** An attempt with its session, for the pages whose address holds the attempt's secret. */
export interface Addressed {
  attempt: Attempt;
  session: Session;
}

/** Nonces of attempts and of windows: 32 letters and digits. */
export const isNonce = (nonce: string): boolean => PopupNonce.safeParse(nonce).success;

export async function byNonce(db: Database, nonce: string): Promise<Addressed | null> {
  if (!isNonce(nonce)) return null;
  const [found] = await db
    .select({ attempt: attempts, session: sessions })
    .from(attempts)
    .innerJoin(sessions, eq(sessions.id, attempts.sessionId))
    .where(eq(attempts.nonce, nonce));
  return found ?? null;
}

/** The attempt that named a window. */
export async function byPopupNonce(db: Database, nonce: string): Promise<Attempt | null> {
  const [attempt] = await db.select().from(attempts).where(eq(attempts.popupNonce, nonce));
  return attempt ?? null;
}
