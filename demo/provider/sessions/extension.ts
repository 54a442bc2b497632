import type { Session } from '../db/schema.ts';
import { isPayable } from './states.ts';

/** The last moment to which a session's expiry can be put off; `null` where its merchant allowed none. */
const limitOf = ({ createdAt, maxExpiresIn }: Session): Date | null =>
  maxExpiresIn === null ? null : new Date(createdAt.getTime() + maxExpiresIn * 1000);

/** Whether there is room left for an extension. */
export function canExtend(session: Session): boolean {
  const limit = limitOf(session);
  return limit !== null && isPayable(session.state) && session.expiresAt < limit;
}

/** An extension's new expiry: the session's whole time again, from now, within its limit. */
export function extendedExpiry(session: Session, now: Date): Date {
  const wanted = now.getTime() + session.expiresIn * 1000;
  const limit = limitOf(session)?.getTime() ?? session.expiresAt.getTime();
  return new Date(Math.max(session.expiresAt.getTime(), Math.min(wanted, limit)));
}
