import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { deleteCard } from '../cards/delete.ts';
import { bearerOf, loginRequired } from '../customers/bearer.ts';
import { viewFor } from '../customers/view.ts';
import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { findSession } from './find-session.ts';
import { loginRefusal } from './refusals.ts';

/** What a logged-in customer does with saved cards, besides paying. */
export const cardRoutes = (deps: Deps): Route[] => [
  {
    method: 'DELETE',
    path: '/v1/sessions/:session/cards/:card/',
    async handle({ req }) {
      const { session } = await findSession(deps, req);
      const customer = await bearerOf(deps, req, session.id);
      if (!customer) throw loginRequired();
      await deleteCard(deps, customer, { sessionId: session.id, cardId: req.param('card') ?? '' });
      const view = await viewFor(deps.db, customer);
      return Response.json(snapshotOf(deps.config, await findSession(deps, req), view));
    },
    operation: {
      id: 'deleteCard',
      tag: 'Customer',
      summary: 'Delete a saved card',
      description:
        'The card is gone at once and for good. A payment that uses it runs on. Harmless when repeated.',
      credential: 'session_id',
      success: {
        status: 200,
        description: 'The session without the card.',
        name: 'Snapshot',
        schema: Snapshot,
      },
      refusals: {
        403: loginRefusal('only a customer who is logged in has cards.'),
        404: { description: 'No such session, or this customer has no such card.', codes: ['not_found'] },
      },
    },
  },
];
