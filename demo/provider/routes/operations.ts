import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { notFound, refusal } from '../http/api-error.ts';
import type { Route } from '../http/route.ts';
import { mayScrape } from '../operations/scraper.ts';

const Health = z.object({ status: z.literal('ok') });
const Unavailable = z.object({ status: z.literal('unavailable'), missing: z.array(z.string()) });

/** For whoever runs the provider. */
export const operationRoutes = (deps: Deps): Route[] => [
  {
    method: 'GET',
    path: '/healthz',
    handle: () => Response.json({ status: 'ok' }),
    operation: {
      id: 'health',
      tag: 'Operations',
      summary: 'Whether the process answers',
      credential: 'none',
      success: { status: 200, description: 'It does.', name: 'Health', schema: Health },
      refusals: {},
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    async handle() {
      const missing = await deps.readiness();
      if (missing.length === 0) return Response.json({ status: 'ok' });
      return Response.json({ status: 'unavailable', missing }, { status: 503 });
    },
    operation: {
      id: 'readiness',
      tag: 'Operations',
      summary: 'Whether payments can be taken',
      credential: 'none',
      success: { status: 200, description: 'They can.', name: 'Health', schema: Health },
      others: {
        503: {
          description:
            '`missing` says why not: the database does not answer, jobs do not run, or the process is shutting down.',
          name: 'Unavailable',
          schema: Unavailable,
        },
      },
      refusals: {},
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    async handle(context) {
      if (!mayScrape(context, deps.config.metricsToken)) throw notForYou(deps.config.metricsToken !== null);
      const { registry } = deps.metrics;
      return new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } });
    },
    operation: {
      id: 'metrics',
      tag: 'Operations',
      summary: 'Figures for Prometheus',
      description:
        'With `Authorization: Bearer …` where the provider was started with a `METRICS_TOKEN`; otherwise from the same machine only, and not through a proxy.',
      credential: 'none',
      success: { status: 200, description: 'Prometheus’ text format.', mediaType: 'text/plain' },
      refusals: {
        401: {
          description: '`not_authenticated`: the token is missing or wrong.',
          codes: ['not_authenticated'],
        },
        404: {
          description: 'There is no token, and the request came from elsewhere.',
          codes: ['not_found'],
        },
      },
    },
  },
];

/** Without a token there is nothing that a stranger could send instead. */
const notForYou = (hasToken: boolean) =>
  hasToken
    ? refusal(401, 'not_authenticated', 'Send the metrics token in the header "Authorization: Bearer …".', {
        headers: { 'WWW-Authenticate': 'Bearer' },
      })
    : notFound('Nothing is here. /v1/docs/ lists what there is.');
