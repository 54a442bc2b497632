import {
  EventEntry,
  EventList,
  WebhookSecretCreated,
  WebhookSecretList,
} from '../../../src/protocol/webhook.ts';
import type { Deps } from '../deps.ts';
import { authenticate } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { EventQuery, readEventQuery } from '../webhooks/event-query.ts';
import { eventEntry, listEvents } from '../webhooks/events.ts';
import { replayEvent } from '../webhooks/replay.ts';
import { listSecrets, rotateSecret } from '../webhooks/secrets.ts';
import { conflict, MERCHANT_REFUSALS, QUERY_REFUSAL } from './refusals.ts';

/** What merchants are told, and the secrets that prove who tells it. */
export const webhookRoutes = (deps: Deps): Route[] => [
  {
    method: 'GET',
    path: '/v1/events/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      const wanted = readEventQuery(req.queries(), merchant.id, deps.config.idempotencySecret);
      return Response.json(await listEvents(deps, merchant, wanted));
    },
    operation: {
      id: 'listEvents',
      tag: 'Merchant',
      summary: 'List what happened',
      description:
        'Every event of the last 30 days, oldest first, whether or not it was delivered. `next` leads to the next page; `resume` is there at the end, too: ask with it later for what came since. Nothing is skipped or told twice.',
      credential: 'secret_key',
      query: EventQuery,
      success: { status: 200, description: 'One page.', name: 'EventList', schema: EventList },
      refusals: { ...MERCHANT_REFUSALS, ...QUERY_REFUSAL },
    },
  },
  {
    method: 'POST',
    path: '/v1/events/:event/replay/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      const event = await replayEvent(deps, merchant, req.param('event') ?? '');
      return Response.json(eventEntry(event), { status: 202 });
    },
    operation: {
      id: 'replayEvent',
      tag: 'Merchant',
      summary: 'Deliver an event again',
      description:
        'Sends the webhook once more with the same `webhook-id` and a new `webhook-timestamp`, and tries for three days if need be.',
      credential: 'secret_key',
      success: { status: 202, description: 'It will be sent.', name: 'Event', schema: EventEntry },
      refusals: {
        ...MERCHANT_REFUSALS,
        404: { description: 'No such event, or another merchant’s.', codes: ['not_found'] },
        ...conflict(['no_webhook_url'], ': the session had none when it happened'),
      },
    },
  },
  {
    method: 'GET',
    path: '/v1/webhook-secrets/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      return Response.json({ items: await listSecrets(deps, merchant) });
    },
    operation: {
      id: 'listWebhookSecrets',
      tag: 'Merchant',
      summary: 'List the webhook secrets in use',
      description: 'Newest first, at most two, without the secrets themselves.',
      credential: 'secret_key',
      success: { status: 200, description: 'They.', name: 'WebhookSecretList', schema: WebhookSecretList },
      refusals: MERCHANT_REFUSALS,
    },
  },
  {
    method: 'POST',
    path: '/v1/webhook-secrets/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      return Response.json(await rotateSecret(deps, merchant), { status: 201 });
    },
    operation: {
      id: 'rotateWebhookSecret',
      tag: 'Merchant',
      summary: 'Make a new webhook secret',
      description:
        'Tells the new secret, this once. Webhooks are signed with it and with the one before, which ends after 24 hours, or at the next rotation.',
      credential: 'secret_key',
      success: {
        status: 201,
        description: 'The new secret.',
        name: 'WebhookSecretCreated',
        schema: WebhookSecretCreated,
      },
      refusals: MERCHANT_REFUSALS,
    },
  },
];
