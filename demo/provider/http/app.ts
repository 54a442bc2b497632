import { randomUUID } from 'node:crypto';
import { Hono, type Next } from 'hono';
import type { Deps } from '../deps.ts';
import { shortenPath, withLogFields } from '../log.ts';
import { ApiError, notFound, refusal } from './api-error.ts';
import type { RequestContext, Route, Variables } from './route.ts';
import { setDefaultHeaders } from './security-headers.ts';
import { answerUnrouted } from './unrouted.ts';

/** A stranger chooses the method, and must not choose how many figures there are. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']);

/** The provider's HTTP interface. */
export function createApp(
  deps: Pick<Deps, 'log' | 'metrics' | 'stopping'>,
  routes: readonly Route[],
): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (context, next) => {
    const requestId = randomUUID();
    context.set('requestId', requestId);
    await withLogFields({ request: requestId }, () => answer(context, requestId, next));
  });

  const answer = async (context: RequestContext, requestId: string, next: Next): Promise<void> => {
    const started = performance.now();
    await next();
    setDefaultHeaders(context.res.headers);
    context.res.headers.set('X-Request-Id', requestId);
    // Whoever keeps the connection for a next request would lose that one.
    if (deps.stopping()) context.res.headers.set('Connection', 'close');
    const ms = performance.now() - started;
    const { method } = context.req;
    const { status } = context.res;
    const route = context.get('route') ?? 'none';
    deps.metrics.request({
      method: METHODS.has(method) ? method : 'other',
      route,
      status,
      seconds: ms / 1000,
    });
    deps.log.info({ method, path: shortenPath(context.req.path), status, ms: Math.round(ms) }, 'request');
  };

  // What can't be decoded would be taken as it stands, and so be another name of the same thing.
  app.use((context, next) => {
    if (isDecodable(context.req.path)) return next();
    throw notFound('This path is not valid UTF-8 in percent-encoding. Give a "%" as "%25".');
  });

  for (const { method, path, handle } of routes) {
    // Without the patterns of its parameters, which mean nothing to whoever reads a label.
    const route = path.replace(/(:\w+)\{[^/]*\}(?=\/|$)/g, '$1');
    app.on(method, path, (context) => {
      context.set('route', route);
      return handle(context);
    });
  }
  app.notFound((context) => render(answerUnrouted(routes, context.req.method, context.req.path)));
  app.onError((error) => {
    if (error instanceof ApiError) return render(error);
    deps.log.error({ err: error }, 'request failed');
    return render(
      refusal(
        500,
        'internal',
        'Something went wrong on our side. Try again; quote X-Request-Id if it stays.',
      ),
    );
  });
  return app;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const render = ({ status, body, headers }: ApiError): Response => Response.json(body, { status, headers });
