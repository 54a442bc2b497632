import { type Context, Hono } from 'hono';
import type { Trace } from '../../../src/server/index.ts';
import { basketOf } from '../basket.ts';
import { failureIn, loginTokenOf, type Services, sessionRequest } from '../checkout-service.ts';
import type { PlaygroundCall, PlaygroundSession, PlaygroundTrace } from '../client/playground/api.ts';
import { keptQuery } from '../page-context.ts';
import { badAddress } from '../pages/problem-page.ts';
import { readParameters } from '../parameters.ts';
import { visitorOf } from '../visitor.ts';
import type { FaultOrders } from './fault-orders.ts';
import { playgroundPage } from './playground-page.ts';
import { createRate } from './rate.ts';
import { readSessionBody } from './session-body.ts';

export interface PlaygroundOptions {
  services: Services;
  providerUrl: string;
  /** `null` where the bank takes no orders. */
  faults: FaultOrders | null;
}

/**
 * `/playground`, in the sandbox only.
 *
 * - `POST /playground/sessions/` with options of the allow-list, all strings → 201 {@link PlaygroundSession};
 *   400 by field, 403 for other origins, 429 with `Retry-After`, 502 where the provider gives none
 * - `GET /playground/sessions/{order}/trace/` → {@link PlaygroundTrace}: what the provider says, without IDs
 */
export function playgroundRoutes({ services, providerUrl, faults }: PlaygroundOptions): Hono {
  const { orders, client, log } = services;
  const rate = createRate();
  const app = new Hono();

  app.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    // Cookies alone don't prove that the request is the page's own wish.
    const origin = c.req.header('origin');
    if (c.req.method === 'GET' || origin === undefined || origin === services.url()) return next();
    return c.json({ detail: 'Only this shop’s own pages may do that.' }, 403);
  });

  app.get('/', (c) => {
    const { returned: _returned, order: _order, ...query } = c.req.queries();
    const read = readParameters(query);
    if (!read.ok) return c.html(badAddress('/playground', read.problems), 400);
    visitorOf(c);
    return c.html(
      playgroundPage({
        theme: read.value.theme,
        keep: keptQuery(read.value),
        providerUrl,
        hasFaults: faults !== null,
      }),
    );
  });

  app.post('/sessions/', async (c) => {
    const visitor = visitorOf(c);
    const read = readSessionBody(await c.req.json().catch(() => null));
    if (!read.ok) return c.json(read.problems, 400);
    const { amount, currency, terms, card, fault } = read.wish;
    if (fault !== null && faults === null) {
      return c.json({ fault: ['The bank takes no fault orders here. Leave it out.'] }, 400);
    }
    const wait = rate(visitor);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      return c.json(
        { detail: `Too many sessions. Try again in ${wait} seconds.`, code: 'rate_limited' },
        429,
      );
    }
    const basket = basketOf({ amount, currency }, 'en');
    const order = await orders.find(await orders.make(visitor, basket, terms), visitor);
    if (order === null) return unknown(c);
    try {
      const calls: PlaygroundCall[] = [];
      const { session_id, preload } = await timed(calls, 'POST', '/v1/checkouts/', 201, () =>
        client.createCheckout(
          { ...sessionRequest(services, order), ...(card === null ? {} : { metadata: { test_card: card } }) },
          { idempotencyKey: order.key },
        ),
      );
      const session = await orders.attach(order, session_id);
      const loginToken =
        terms.customer === 'guest'
          ? null
          : await timed(calls, 'POST', '/v1/customers/{id}/login-token/', 201, () =>
              loginTokenOf(services, { ...order, session }),
            );
      if (faults && !(await faults.order(visitor, fault, card))) {
        return c.json({ fault: ['The bank takes no fault order now. Leave it out.'] }, 502);
      }
      const answer: PlaygroundSession = {
        order: order.orderNo,
        session,
        loginToken,
        preload,
        amount,
        currency,
        calls,
      };
      return c.json(answer, 201);
    } catch (error) {
      const { refused, detail } = failureIn(error);
      log.warn({ order: order.orderNo, detail }, 'no session for the playground');
      return c.json({ detail: `No checkout could be made: ${detail}` }, refused ? 400 : 502);
    }
  });

  app.get('/sessions/:order/trace/', async (c) => {
    const order = await orders.find(c.req.param('order'), visitorOf(c));
    if (order === null || order.session === null) return unknown(c);
    const { session } = order;
    const calls: PlaygroundCall[] = [];
    try {
      const trace = await timed(calls, 'GET', '/v1/checkouts/{id}/', 200, () => client.trace(session));
      const answer: PlaygroundTrace = { ...shown(trace), calls };
      return c.json(answer);
    } catch (error) {
      return c.json({ detail: failureIn(error).detail }, 502);
    }
  });
  return app;
}

/** Keys of a sandbox say so. */
export const isSandboxKey = (secretKey: string): boolean => secretKey.startsWith('sk_sandbox_');

const unknown = (c: Context) => c.json({ detail: 'You have no order of this number.' }, 404);

/** Runs a call and writes down how long it took. Its answer's status is the one that the client demands. */
async function timed<T>(
  calls: PlaygroundCall[],
  method: string,
  path: string,
  status: number,
  call: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  const answer = await call();
  calls.push({ method, path, status, ms: Math.round(performance.now() - began) });
  return answer;
}

/** What a timeline needs: no ID, no reference, nothing of the card but its brand. */
const shown = ({ state, commit_state, capture, attempts }: Trace): Omit<PlaygroundTrace, 'calls'> => ({
  state,
  commit_state,
  capture: capture?.status ?? null,
  attempts: attempts.map(({ method, status, decline_code, cancel_code, card }) => ({
    method,
    status,
    decline_code,
    cancel_code,
    brand: card?.brand ?? null,
  })),
});
