import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { applePayMerchant } from './apple-pay/choose.ts';
import { catchUp } from './commit/catch-up.ts';
import type { Config } from './config.ts';
import { connect } from './db/database.ts';
import { migrateDatabase } from './db/migrate.ts';
import type { Deps } from './deps.ts';
import type { Gateway } from './gateway/gateway.ts';
import { httpGateway } from './gateway/http.ts';
import { createApp } from './http/app.ts';
import type { Variables } from './http/route.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { startJobs } from './jobs/jobs.ts';
import { startLive } from './live/live.ts';
import { createLog, type Log } from './log.ts';
import { readFrameAssets } from './pages/frame-assets.ts';
import { readRelease } from './release.ts';
import { routesOf } from './routes/routes.ts';

export interface Provider {
  app: Hono<{ Variables: Variables }>;
  /** Listens on loopback. @param port 0 for any free one. @returns the port. */
  start(port: number): Promise<number>;
  /** Finishes what runs, then closes everything. Harmless when repeated. */
  stop(): Promise<void>;
}

export interface ProviderOptions {
  config: Config;
  databaseUrl: string;
  /** By default the bank's HTTP interface at `config.bankUrl`. */
  gateway?: Gateway;
  log?: Log;
}

/**
 * Makes a provider on a database, which it brings up to date first. Any number of them may share one.
 * @throws Error that says what is missing.
 */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { config, databaseUrl } = options;
  const log = options.log ?? createLog(config.logLevel);
  const [assets, release, applePay] = await Promise.all([
    readFrameAssets(config.distDir),
    readRelease(),
    applePayMerchant(config),
  ]);
  await migrateDatabase(databaseUrl);
  const { db, close } = connect(databaseUrl, log);
  const jobs = await startJobs(databaseUrl, log);
  const gateway =
    options.gateway ??
    httpGateway({ url: config.bankUrl, key: config.bankKey, timeout: config.timeLimits.gateway });
  const live = await startLive({ databaseUrl, db, log, heartbeat: config.timeLimits.heartbeat });
  const deps: Deps = { config, db, gateway, jobs, live, applePay, log };
  const app = createApp(deps, routesOf(deps, assets, release));
  await jobs.work(jobHandlers(deps));
  await catchUp(deps);

  const running = new Set<Promise<unknown>>();
  const fetch: typeof app.fetch = (request, bindings) => {
    const answer = Promise.resolve(app.fetch(request, bindings));
    const settled: Promise<unknown> = answer.then(
      () => running.delete(settled),
      () => running.delete(settled),
    );
    running.add(settled);
    return answer;
  };
  const server = createServer(getRequestListener(fetch, { overrideGlobalObjects: false }));
  let stopping: Promise<void> | null = null;
  return {
    app,
    start: (port) => listen(server, port),
    stop() {
      stopping ??= (async () => {
        // Their streams end by themselves with the session only.
        const quiet = live.close();
        await closeServer(server);
        await quiet;
        // A payment whose customer has gone away runs on without a connection.
        await Promise.all(running);
        await jobs.stop();
        await close();
      })();
      return stopping;
    },
  };
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const PATIENCE = 30_000;
const IDLE = 50;

/** Waits for requests that run; a payment may be among them. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE);
    // A connection whose answer ends from now on would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
