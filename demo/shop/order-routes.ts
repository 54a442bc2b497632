import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { basketOf } from './basket.ts';
import { changeAmount, loginTokenOf, type Services, sessionOf } from './checkout-service.ts';
import type { OrderToPay, OrderView } from './client/page-data.ts';
import { languageOf } from './language.ts';
import type { Order } from './orders.ts';
import { normalAmount, readParameters } from './parameters.ts';
import { confirm } from './settlement/confirm.ts';
import { termsOf } from './terms.ts';
import { visitorOf } from './visitor.ts';

const NewOrder = z.object({ query: z.record(z.string(), z.string()) });
const NewAmount = z.object({ amount: z.string(), label: z.string().trim().min(1).max(200).optional() });

/**
 * The shop's own API, for its own pages; errors are `{"detail"}`.
 *
 * - `POST /orders {query}` → 201 {@link OrderView}: an order by the query parameters of `/spa`
 * - `GET /orders/{order}` → {@link OrderToPay}: with what the checkout of this page needs, for once
 * - `POST /orders/{order}/confirm` → 200 `{status: "paid", reference}`, 409 `{status: "not_paid" | "canceled"}`,
 *   503 `{status: "unknown"}` where the provider could not be asked
 * - `POST /orders/{order}/amount {amount, label?}` → {@link OrderView}: another amount, at the provider too
 *
 * Only the browser that made an order finds it.
 */
export function orderRoutes(services: Services): Hono {
  const { orders } = services;
  const app = new Hono();
  const own = (c: Context): Promise<Order | null> => orders.find(c.req.param('order') ?? '', visitorOf(c));
  const unknown = (c: Context) => c.json({ detail: 'You have no order of this number.' }, 404);

  async function answer(
    c: Context,
    order: Order,
    withView: (view: OrderView) => Response | Promise<Response>,
  ) {
    const made = await sessionOf(services, order);
    if (!made.ok)
      return c.json({ detail: `No checkout could be made: ${made.detail}` }, made.refused ? 400 : 502);
    const { orderNo, state, amount, currency, lines, reference } = order;
    return withView({ orderNo, state, amount, currency, lines, reference, session: made.session });
  }

  // Cookies alone don't prove that the request is the page's own wish.
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    if (c.req.method === 'GET' || origin === undefined || origin === services.url()) return next();
    return c.json({ detail: 'Only this shop’s own pages may do that.' }, 403);
  });

  app.post('/', async (c) => {
    const body = NewOrder.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return c.json({ detail: 'Send {"query": {…}}: the page’s parameters.' }, 400);
    const { query } = body.data;
    const read = readParameters(
      Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    );
    if (!read.ok) {
      return c.json({ detail: read.problems.map((p) => `${p.name}: ${p.remedy}`).join(' ') }, 400);
    }
    const basket = basketOf(read.value, languageOf(read.value.locale));
    const visitor = visitorOf(c);
    const order = await orders.find(await orders.make(visitor, basket, termsOf(read.value, '/spa')), visitor);
    return order === null ? unknown(c) : answer(c, order, (view) => c.json(view, 201));
  });

  app.get('/:order', async (c) => {
    const order = await own(c);
    if (!order) return unknown(c);
    return answer(c, order, async (view) => {
      const loginToken = await loginTokenOf(services, { ...order, session: view.session });
      const toPay: OrderToPay = { ...view, loginToken };
      return c.json(toPay, 200, { 'Cache-Control': 'no-store' });
    });
  });

  app.post('/:order/confirm', async (c) => {
    const order = await own(c);
    if (!order) return unknown(c);
    const confirmation = await confirm(services, order);
    switch (confirmation.status) {
      case 'paid':
        return c.json(confirmation, 200);
      case 'not_paid':
      case 'canceled':
        return c.json(confirmation, 409);
      case 'unknown':
        return c.json(confirmation, 503);
    }
  });

  app.post('/:order/amount', async (c) => {
    const order = await own(c);
    if (!order) return unknown(c);
    const body = NewAmount.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return c.json({ detail: 'Send {"amount": "12.00"}.' }, 400);
    const amount = normalAmount(body.data.amount, order.currency);
    if (!amount.ok) return c.json({ detail: `amount: ${amount.remedy}` }, 400);
    const changed = await changeAmount(
      services,
      order,
      amount.value,
      body.data.label ?? 'Changed by the shop',
    );
    if (!changed.ok) return c.json({ detail: changed.detail }, changed.status);
    return answer(c, (await own(c)) ?? order, (view) => c.json(view, 200));
  });
  return app;
}
