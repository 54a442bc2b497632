import type { HonoRequest } from 'hono';
import { SessionId } from '../../../src/protocol/primitives.ts';
import type { Deps } from '../deps.ts';
import { sessionNotFound } from '../http/api-error.ts';
import { refuseForeignOrigin } from '../http/guards.ts';
import { type LoadedSession, readSession } from '../sessions/load.ts';

/**
 * The session that a customer's call names.
 * @throws ApiError 403 `origin_not_allowed` for pages of other origins, else 404.
 */
export async function findSession(deps: Deps, req: HonoRequest): Promise<LoadedSession> {
  refuseForeignOrigin(deps, req);
  const sessionId = SessionId.safeParse(req.param('session'));
  const loaded = sessionId.success ? await readSession(deps.db, { sessionId: sessionId.data }) : null;
  if (!loaded) throw sessionNotFound();
  return loaded;
}
