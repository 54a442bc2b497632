import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { viewOf } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';
import { chargesOf } from '../limits/charges.ts';
import { extendSession } from '../sessions/extend.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { findSession } from './find-session.ts';
import { conflict, GUEST_REFUSALS, LIMIT_REFUSAL } from './refusals.ts';

export const extendRoutes = (deps: Deps): Route[] => [
  {
    method: 'POST',
    path: '/v1/sessions/:session/extend/',
    async handle(context) {
      const { req } = context;
      const { session } = await findSession(deps, req);
      await deps.limits.take(chargesOf(deps, context, 'extend', session.id));
      const view = await viewOf(deps, req, session.id);
      return Response.json(snapshotOf(deps.config, await extendSession(deps, session.id, view), view));
    },
    operation: {
      id: 'extendSession',
      tag: 'Customer',
      summary: 'Ask for more time',
      description:
        'Puts the expiry off to `expires_in` from now, but never beyond `max_expires_in` after creation. The snapshot’s `can_extend` tells whether there is room.',
      credential: 'session_id',
      success: { status: 200, description: 'The session.', name: 'Snapshot', schema: Snapshot },
      refusals: {
        ...GUEST_REFUSALS,
        ...LIMIT_REFUSAL,
        ...conflict(
          ['already_paid', 'session_ended', 'not_extendable'],
          ': there is no room left, or the merchant gave none (each with `session`)',
        ),
      },
    },
  },
];
