import { CheckoutList } from '../../../src/protocol/checkout.ts';
import { listCheckouts } from '../checkouts/list.ts';
import { ListParameters } from '../checkouts/list-query.ts';
import type { Deps } from '../deps.ts';
import { authenticate } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { MERCHANT_REFUSALS, QUERY_REFUSAL } from './refusals.ts';

/** The merchant's sessions, for reconciliation. */
export const checkoutListRoutes = (deps: Deps): Route[] => [
  {
    method: 'GET',
    path: '/v1/checkouts/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      return Response.json(await listCheckouts(deps, merchant, req.queries()));
    },
    operation: {
      id: 'listCheckouts',
      tag: 'Merchant',
      summary: 'List your sessions',
      description:
        'The trace of each, the oldest first. Paging by cursor meets every session once, also while new ones are being made. `next` leads to the next page; `resume` is there at the end, too: ask with it later for what was made since. A session keeps its place when it changes, so look at one again (or follow the events) until it has ended.',
      credential: 'secret_key',
      query: ListParameters,
      success: { status: 200, description: 'A page of traces.', name: 'CheckoutList', schema: CheckoutList },
      refusals: { ...MERCHANT_REFUSALS, ...QUERY_REFUSAL },
    },
  },
];
