import { and, eq, gt, inArray, type SQL } from 'drizzle-orm';
import type { CheckoutList } from '../../../src/protocol/checkout.ts';
import { type Merchant, sessions } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { linksOf } from '../links/urls.ts';
import { inOrder, listedAfter, type Place } from '../lists/order.ts';
import { readPage } from '../lists/page.ts';
import { readSessions } from '../sessions/load.ts';
import { traceOf } from './answer.ts';
import { type ListQuery, readListQuery } from './list-query.ts';

/** `GET /v1/checkouts/`: a merchant's sessions, oldest first, for reconciliation. */
export async function listCheckouts(
  deps: Deps,
  merchant: Merchant,
  query: Readonly<Record<string, readonly string[]>>,
): Promise<CheckoutList> {
  const wanted = readListQuery(query, merchant.id, deps.config.idempotencySecret);
  const { rows, next, resume } = await readPage(
    deps,
    { list: 'checkouts', merchantId: merchant.id },
    wanted,
    (after, count) => {
      const ids = deps.db
        .select({ id: sessions.id })
        .from(sessions)
        .where(matching(merchant, wanted, after))
        .orderBy(...inOrder(sessions))
        .limit(count);
      return readSessions(deps.db, inArray(sessions.id, ids));
    },
    ({ session }) => session,
  );
  return {
    items: rows.map((loaded) => ({ ...traceOf(loaded), ...linksOf(deps.config, loaded.session) })),
    next,
    resume,
  };
}

const matching = (
  merchant: Merchant,
  { createdAfter, state }: ListQuery,
  after: Place | null,
): SQL | undefined =>
  and(
    eq(sessions.merchantId, merchant.id),
    listedAfter(sessions, after),
    createdAfter === null ? undefined : gt(sessions.createdAt, createdAfter),
    state === null ? undefined : eq(sessions.state, state),
  );
