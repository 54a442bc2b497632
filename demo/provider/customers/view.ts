import type { HonoRequest } from 'hono';
import { cardsOf } from '../cards/find.ts';
import type { Database, Tx } from '../db/database.ts';
import type { StoredCard } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { bearerOf, type Customer } from './bearer.ts';

/** Who looks at a session, with what he may see besides it. */
export type View = { of: 'guest' } | { of: 'customer'; cards: readonly StoredCard[] };

export const GUEST: View = { of: 'guest' };

/** @param customer `null`: a guest. */
export const viewFor = async (db: Database | Tx, customer: Customer | null): Promise<View> =>
  customer ? { of: 'customer', cards: await cardsOf(db, customer) } : GUEST;

/**
 * The view of whoever sent the request.
 * @throws ApiError 403 `login_required`, see {@link bearerOf}.
 */
export const viewOf = async (deps: Deps, req: HonoRequest, sessionId: string): Promise<View> =>
  viewFor(deps.db, await bearerOf(deps, req, sessionId));
