import type { RequestFacts } from '../three-ds/browser-data.ts';
import { clientIp } from './client-ip.ts';
import type { Networks } from './networks.ts';
import type { RequestContext } from './route.ts';

/** What a request tells of the browser that sent it. */
export const requestFacts = (context: RequestContext, trustedProxies: Networks): RequestFacts => ({
  accept: context.req.header('Accept'),
  userAgent: context.req.header('User-Agent'),
  ip: clientIp(context, trustedProxies),
});
