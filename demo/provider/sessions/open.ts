import type { Deps } from '../deps.ts';
import { sessionNotFound } from '../http/api-error.ts';
import { changeSession } from './change.ts';
import { type LoadedSession, lockSession, readSession } from './load.ts';

/** `POST /v1/sessions/{id}/open/`: a customer sees the form. Harmless when repeated, and once it is over. */
export const openSession = (deps: Deps, sessionId: string): Promise<LoadedSession> =>
  deps.db.transaction(async (tx) => {
    const loaded = await lockSession(tx, { sessionId });
    if (!loaded) throw sessionNotFound();
    if (loaded.session.state !== 'created') return loaded;
    await changeSession(tx, sessionId, { state: 'pending' });
    return (await readSession(tx, { sessionId })) ?? loaded;
  });
