import type { HonoRequest } from 'hono';
import { SessionId } from '../../../src/protocol/primitives.ts';
import type { Deps } from '../deps.ts';
import { sessionNotFound } from '../http/api-error.ts';
import { refuseForeignOrigin } from '../http/guards.ts';
import { type Existing, sessionExists } from '../sessions/exists.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';

/**
 * The session that a customer's call names.
 * @throws ApiError 403 `origin_not_allowed` for pages of other origins, else 404.
 */
export const findSession = (deps: Deps, req: HonoRequest): Promise<LoadedSession> =>
  find(deps, req, (sessionId) => readSession(deps.db, { sessionId }));

/** The same for a call that reads the session under its lock. */
export const findExisting = (deps: Deps, req: HonoRequest): Promise<Existing> =>
  find(deps, req, (sessionId) => sessionExists(deps.db, sessionId));

async function find<T>(
  deps: Deps,
  req: HonoRequest,
  read: (sessionId: string) => Promise<T | null>,
): Promise<T> {
  refuseForeignOrigin(deps, req);
  const sessionId = SessionId.safeParse(req.param('session'));
  const found = sessionId.success ? await read(sessionId.data) : null;
  if (!found) throw sessionNotFound();
  return found;
}
