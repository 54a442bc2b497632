import { type Context, Hono } from 'hono';
import { basketOf } from './basket.ts';
import { loginTokenOf, type Services, sessionOf } from './checkout-service.ts';
import { languageOf } from './language.ts';
import { keptQuery, pageData, plainUrl } from './page-context.ts';
import { checkoutPage } from './pages/checkout-page.ts';
import { frontPage } from './pages/front-page.ts';
import { badAddress, noCheckout, returnedElsewhere, unknownOrder } from './pages/problem-page.ts';
import { spaPage } from './pages/spa-page.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { termsOf } from './terms.ts';
import { visitorOf } from './visitor.ts';

/** The shop's pages. */
export function pageRoutes(services: Services, providerUrl: string): Hono {
  const { orders } = services;
  const app = new Hono();

  app.get('/', (c) => withParameters(c, (parameters) => c.html(frontPage(parameters))));

  app.get('/checkout', (c) =>
    withParameters(c, async (parameters) => {
      const language = languageOf(parameters.locale);
      const visitor = visitorOf(c);
      c.header('Cache-Control', 'no-store');
      if (parameters.order === undefined) {
        const terms = termsOf(parameters, '/checkout');
        const made = await orders.make(visitor, basketOf(parameters, language), terms);
        // The order gets a URL of its own, so that a reload shows the same order.
        const url = new URL(c.req.url);
        url.searchParams.set('order', made);
        return c.redirect(url.pathname + url.search, 303);
      }
      const again = plainUrl(c.req.url);
      const order = await orders.find(parameters.order, visitor);
      if (!order) {
        const isReturn = c.req.query('souk_session') !== undefined;
        const page = isReturn
          ? returnedElsewhere(language, keptQuery(parameters))
          : unknownOrder(parameters.order, again);
        return c.html(page, 404);
      }
      const session = await sessionOf(services, order);
      if (!session.ok) return c.html(noCheckout(session, c.req.url, again), session.refused ? 400 : 502);
      const { orderNo, amount, currency } = order;
      return c.html(
        checkoutPage({
          language,
          parameters,
          order,
          session: session.session,
          loginToken: await loginTokenOf(services, { ...order, session: session.session }),
          providerUrl,
          data: { ...pageData(parameters, currency, again), order: { orderNo, amount, currency } },
          keep: keptQuery(parameters),
        }),
      );
    }),
  );

  app.get('/spa', (c) =>
    withParameters(c, (parameters) => {
      const { locale, theme, methods, presentation, currency } = parameters;
      const language = languageOf(locale);
      const again = plainUrl(c.req.url);
      const data = {
        ...pageData(parameters, currency, again),
        order: null,
        basket: basketOf(parameters, language),
        query: Object.fromEntries(new URLSearchParams(again.split('?')[1])),
        sdk: `${providerUrl}/sdk/v1/index.js`,
        options: {
          provider: providerUrl,
          locale,
          appearance: { theme },
          presentation,
          ...(methods ? { methods } : {}),
        },
      };
      // Made now, so that the first order finds its owner already known.
      visitorOf(c);
      c.header('Cache-Control', 'no-store');
      return c.html(spaPage(language, parameters, data, keptQuery(parameters)));
    }),
  );
  return app;
}

async function withParameters(
  c: Context,
  page: (parameters: Parameters) => Response | Promise<Response>,
): Promise<Response> {
  const read = readParameters(c.req.queries());
  return read.ok ? page(read.value) : c.html(badAddress(c.req.path, read.problems), 400);
}
