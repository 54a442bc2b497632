import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { closeNow, listen } from '../service/listen.ts';
import { type Log, silent } from '../service/log.ts';
import { readAssociation } from './apple-pay-association.ts';
import { clientModules } from './client-modules.ts';
import { openDatabase } from './database.ts';
import { invoiceRoutes } from './invoice/invoice-routes.ts';
import { createInvoices } from './invoice/invoices.ts';
import { orderRoutes } from './order-routes.ts';
import { createOrders } from './orders.ts';
import { pageRoutes } from './page-routes.ts';
import { failedPage, notFoundPage } from './pages/problem-page.ts';
import { createProviderClient } from './provider-client.ts';
import { securityHeaders } from './security-headers.ts';

export interface ShopOptions {
  /** Path of the database, or `:memory:`. */
  file: string;
  /** The shop's own origin as browsers know it; without it the one that it listens on. */
  url?: string | undefined;
  /** The payment provider's origin. */
  providerUrl: string;
  secretKey: string;
  /** Milliseconds for one call to the provider. */
  providerTimeout?: number | undefined;
  /** Path of Apple's domain association file; without it the sandbox's. */
  applePayAssociationFile?: string | undefined;
  log?: Log | undefined;
}

export interface Shop {
  app: Hono;
  /** @param port on 127.0.0.1; 0 for any that is free. Rejects with the system's error, e.g. `EADDRINUSE`. */
  listen(port: number): Promise<{ url: string; port: number }>;
  /** Breaks every connection and closes the database. May be called twice. */
  close(): Promise<void>;
}

/** @throws {Error} that says why the association file or the database can't be used. */
export function createShop(options: ShopOptions): Shop {
  const { file, providerUrl, secretKey, providerTimeout, log = silent } = options;
  const association = readAssociation(options.applePayAssociationFile);
  const db = openDatabase(file);
  let url = options.url ?? 'http://127.0.0.1';
  const services = {
    orders: createOrders(db),
    provider: createProviderClient({
      url: providerUrl,
      secretKey,
      ...(providerTimeout === undefined ? {} : { timeout: providerTimeout }),
    }),
    url: () => url,
    log,
  };

  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.use(securityHeaders(providerUrl));
  // Before the redirect below: Apple follows none.
  app.use(async (c, next) => association(c.req.raw) ?? next());
  app.use(async (c, next) => {
    // The provider lets one origin frame a checkout, so the shop answers under that one only.
    const { host } = new URL(url);
    if (c.req.method !== 'GET' || c.req.header('host') === host) return next();
    const asked = new URL(c.req.url);
    return c.redirect(url + asked.pathname + asked.search, 302);
  });
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: (c) => c.json({ detail: 'Too large.' }, 413) }));
  app.use(
    '/static/*',
    serveStatic({
      root: join(import.meta.dirname, 'static'),
      rewriteRequestPath: (path) => path.slice('/static'.length),
      onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
    }),
  );
  app.route('/', clientModules());
  app.route('/', pageRoutes(services, providerUrl));
  app.route('/orders', orderRoutes(services));
  app.route('/invoice', invoiceRoutes(services, createInvoices(db)));
  app.notFound((c) => c.html(notFoundPage(), 404));
  app.onError((error, c) => {
    log.error({ err: error, path: c.req.path }, 'request failed');
    return c.html(failedPage(), 500);
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  return {
    app,
    async listen(port) {
      const bound = await listen(server, port);
      url = options.url ?? `http://127.0.0.1:${bound}`;
      return { url, port: bound };
    },
    async close() {
      await closeNow(server);
      if (db.isOpen) db.close();
    },
  };
}
