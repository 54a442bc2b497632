import { sql } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';

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
      success: { status: 200, description: 'It does.' },
      refusals: {},
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    async handle() {
      try {
        await deps.db.execute(sql`select 1`);
        return Response.json({ status: 'ok' });
      } catch (err) {
        deps.log.warn({ err }, 'not ready');
        return Response.json({ status: 'database unreachable' }, { status: 503 });
      }
    },
    operation: {
      id: 'readiness',
      tag: 'Operations',
      summary: 'Whether payments can be taken',
      credential: 'none',
      success: { status: 200, description: 'They can.' },
      refusals: { 503: 'The database does not answer.' },
    },
  },
];
