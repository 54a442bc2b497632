import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createClient, version } from '../../src/server/index.ts';
import { closeNow, listen } from '../service/listen.ts';
import { type Log, silent } from '../service/log.ts';
import { readAssociation } from './apple-pay-association.ts';
import { brandFont } from './brand-font.ts';
import { clientModules } from './client-modules.ts';
import { openDatabase } from './database.ts';
import { invoiceRoutes } from './invoice/invoice-routes.ts';
import { createInvoices } from './invoice/invoices.ts';
import { orderRoutes } from './order-routes.ts';
import { createOrders } from './orders.ts';
import { pageRoutes } from './page-routes.ts';
import { failedPage, notFoundPage } from './pages/problem-page.ts';
import { faultOrders } from './playground/fault-orders.ts';
import { isSandboxKey, playgroundRoutes } from './playground/playground-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { startQueue } from './settlement/queue.ts';
import { settleSession } from './settlement/settle-session.ts';
import { createSettlements } from './settlement/settlements.ts';
import { standingOf } from './settlement/standing.ts';
import { sweep } from './settlement/sweep.ts';
import { webhookRoutes } from './settlement/webhook-routes.ts';
import { webhookUrl } from './settlement/webhook-url.ts';

export interface ShopOptions {
  /** PostgreSQL's. Any number of shops may share one. */
  databaseUrl: string;
  /** The shop's own origin as browsers know it; without it the one that it listens on. */
  url?: string | undefined;
  /** The payment provider's origin. */
  providerUrl: string;
  secretKey: string;
  /** What the provider signs its webhooks with, `whsec_…`. */
  webhookSecret: string;
  /** The simulated bank, where it takes fault orders: for the playground. */
  bankControlUrl?: string | undefined;
  /** Of calls to the provider: milliseconds for one try, and tries after the first. By default the kit's. */
  calls?: { timeout?: number; retries?: number } | undefined;
  /** Path of Apple's domain association file; without it the sandbox's. */
  applePayAssociationFile?: string | undefined;
  log?: Log | undefined;
}

export interface Shop {
  app: Hono;
  /** @param port on 127.0.0.1; 0 for any that is free. Rejects with the system's error, e.g. `EADDRINUSE`. */
  listen(port: number): Promise<{ url: string; port: number }>;
  /** Looks after every payment whose turn it is, as the queue does each minute. */
  sweep(): Promise<void>;
  /** Breaks every connection, lets running jobs end and closes the database. May be called twice. */
  close(): Promise<void>;
}

/** @throws {Error} that says why the association file or the database can't be used. */
export async function createShop(options: ShopOptions): Promise<Shop> {
  const { databaseUrl, providerUrl, secretKey, webhookSecret, log = silent } = options;
  const association = readAssociation(options.applePayAssociationFile);
  const client = createClient({
    provider: providerUrl,
    secretKey,
    shop: { name: 'dune-and-olive', version },
    ...options.calls,
  });
  const db = await openDatabase(databaseUrl, log);
  const queue = await startQueue(databaseUrl, log);
  const settlements = createSettlements(db);
  const settling = { db, client, settlements, queue, log };
  const sweepDue = () => sweep(db, queue, settlements);
  await queue.work({
    settle: async (sessionId) => void (await settleSession(settling, sessionId)),
    sweep: sweepDue,
  });
  let url = options.url ?? 'http://127.0.0.1';
  const services = {
    orders: createOrders(db, settlements, queue),
    client,
    url: () => url,
    webhookUrl: () => webhookUrl(url, providerUrl),
    settle: (sessionId: string) => settleSession(settling, sessionId),
    standing: (sessionId: string) => standingOf(db, sessionId),
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
  app.route('/webhooks', webhookRoutes({ db, settlements, queue, secret: webhookSecret, log }));
  app.use(bodyLimit({ maxSize: 64 * 1024, onError: (c) => c.json({ detail: 'Too large.' }, 413) }));
  app.use(
    '/static/*',
    serveStatic({
      root: join(import.meta.dirname, 'static'),
      rewriteRequestPath: (path) => path.slice('/static'.length),
      onFound: (_path, c) => c.header('Cache-Control', 'no-cache'),
    }),
  );
  app.get('/fonts/fraunces.woff2', brandFont());
  app.route('/', clientModules());
  app.route('/', pageRoutes(services, providerUrl));
  app.route('/orders', orderRoutes(services));
  if (isSandboxKey(secretKey)) {
    const { bankControlUrl } = options;
    const faults = bankControlUrl === undefined ? null : faultOrders(bankControlUrl);
    app.route('/playground', playgroundRoutes({ services, providerUrl, faults }));
  }
  app.route('/invoice', invoiceRoutes(services, createInvoices(db, settlements)));
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
    sweep: sweepDue,
    async close() {
      await closeNow(server);
      await queue.stop();
      await db.close();
    },
  };
}
