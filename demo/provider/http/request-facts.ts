import { getConnInfo } from '@hono/node-server/conninfo';
import type { RequestFacts } from '../three-ds/browser-data.ts';
import type { RequestContext } from './route.ts';

/** What a request tells of the browser that sent it. */
export const requestFacts = (context: RequestContext): RequestFacts => ({
  accept: context.req.header('Accept'),
  userAgent: context.req.header('User-Agent'),
  ip: getConnInfo(context).remote.address ?? null,
});
