import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { shortenPath } from '../log.ts';
import { ApiError, refusal } from './api-error.ts';
import type { Route, Variables } from './route.ts';
import { setDefaultHeaders } from './security-headers.ts';
import { answerUnrouted } from './unrouted.ts';

/** The provider's HTTP interface. */
export function createApp(deps: Pick<Deps, 'log'>, routes: readonly Route[]): Hono<{ Variables: Variables }> {
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (context, next) => {
    const requestId = randomUUID();
    const started = performance.now();
    context.set('requestId', requestId);
    await next();
    setDefaultHeaders(context.res.headers);
    context.res.headers.set('X-Request-Id', requestId);
    deps.log.info(
      {
        request: requestId,
        method: context.req.method,
        path: shortenPath(context.req.path),
        status: context.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    );
  });

  for (const { method, path, handle } of routes) app.on(method, path, handle);
  app.notFound((context) => render(answerUnrouted(routes, context.req.method, context.req.path)));
  app.onError((error, context) => {
    if (error instanceof ApiError) return render(error);
    deps.log.error({ err: error, request: context.get('requestId') }, 'request failed');
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

const render = ({ status, body, headers }: ApiError): Response => Response.json(body, { status, headers });
