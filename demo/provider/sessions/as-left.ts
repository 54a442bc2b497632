import type { Attempt } from '../db/schema.ts';
import type { SessionChange } from './change.ts';
import type { LoadedSession } from './load.ts';

/** What a transaction changes of a session and of one attempt of it. */
export interface Changes {
  session: SessionChange;
  attempt?: Pick<Attempt, 'id'> & Partial<Attempt>;
}

/**
 * The session as a transaction leaves it that holds its lock and changes so much of it, by `changeSession` once:
 * what is told of it then is what another read would tell.
 */
export const asLeft = (loaded: LoadedSession, { session, attempt }: Changes): LoadedSession => ({
  ...loaded,
  session: { ...loaded.session, ...session, version: loaded.session.version + 1 },
  attempts: loaded.attempts.map((one) => (one.id === attempt?.id ? { ...one, ...attempt } : one)),
});
