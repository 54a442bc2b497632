import { BulkAnswer, BulkCreate, MAX_BULK_ITEMS } from '../../../src/protocol/checkout.ts';
import { createBulk, MAX_BULK_BODY } from '../checkouts/bulk.ts';
import type { Deps } from '../deps.ts';
import { readJson } from '../http/body.ts';
import { authenticate, idempotencyKey } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { conflict, KEYED_BODY_REFUSALS, MERCHANT_REFUSALS } from './refusals.ts';

/** Many payment links in one call. */
export const bulkRoutes = (deps: Deps): Route[] => [
  {
    method: 'POST',
    path: '/v1/checkouts/bulk/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      const key = idempotencyKey(req);
      const answer = await createBulk(deps, merchant, await readJson(req, MAX_BULK_BODY), key);
      return Response.json(answer, { status: 207 });
    },
    operation: {
      id: 'createCheckouts',
      tag: 'Merchant',
      summary: 'Create many sessions',
      description: `Up to ${MAX_BULK_ITEMS} at once, e.g. payment links to send out. Each item is read by itself: the answer has a session or \`errors\` for each, in the order given, and a bad one costs no good one.`,
      credential: 'secret_key',
      idempotencyKey: 'optional',
      body: { name: 'BulkCreate', schema: BulkCreate },
      success: {
        status: 207,
        description: 'What became of each item.',
        name: 'BulkAnswer',
        schema: BulkAnswer,
      },
      refusals: {
        ...MERCHANT_REFUSALS,
        ...KEYED_BODY_REFUSALS,
        ...conflict(['idempotency_mismatch']),
        413: {
          description: `\`payload_too_large\`: more than ${MAX_BULK_BODY / 1024 ** 2} MB.`,
          codes: ['payload_too_large'],
        },
      },
    },
  },
];
