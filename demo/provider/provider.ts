import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Registry } from 'prom-client';
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
import { stillDue } from './jobs/still-due.ts';
import { createLimits } from './limits/limits.ts';
import { startLive } from './live/live.ts';
import { createLog, type Log } from './log.ts';
import { merchantByKey } from './merchants/by-key.ts';
import { seedWebhookSecrets } from './merchants/seed.ts';
import { atMost } from './operations/at-most.ts';
import { measuredGateway } from './operations/measured-gateway.ts';
import { measuredJobs } from './operations/measured-jobs.ts';
import { createMetrics } from './operations/metrics.ts';
import { readiness } from './operations/readiness.ts';
import { watchWorkInFlight } from './operations/work-in-flight.ts';
import { type RenderFrame, readFramePages } from './pages/frame-pages.ts';
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
  /** By default what was built, as `config` chooses. */
  renderFrame?: RenderFrame;
  /** Where figures of the process itself are, for `/metrics`. */
  registry?: Registry;
}

/**
 * Makes a provider on a database, which it brings up to date first. Any number of them may share one.
 * @throws Error that says what is missing.
 */
export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { config, databaseUrl } = options;
  const log = options.log ?? createLog(config.logLevel);
  const [renderFrame, release, applePay] = await Promise.all([
    options.renderFrame ?? readFramePages(config.distDir, config.framePage),
    readRelease(),
    applePayMerchant(config),
  ]);
  await migrateDatabase(databaseUrl);
  const { db, pool, close } = connect(databaseUrl, log);
  await seedWebhookSecrets(db, config.webhooks);
  const jobs = await startJobs(databaseUrl, log, config.timeLimits.jobWatch);
  const metrics = createMetrics(options.registry);
  watchWorkInFlight(metrics, db, pool, log);
  const gateway = measuredGateway(
    options.gateway ??
      httpGateway({ url: config.bankUrl, key: config.bankKey, timeout: config.timeLimits.gateway }),
    metrics,
  );
  const live = await startLive({ databaseUrl, db, log, heartbeat: config.timeLimits.heartbeat });
  const limits = createLimits({
    limits: config.rateLimits,
    pool,
    secret: config.idempotencySecret,
    metrics,
    log,
  });
  let stopping: Promise<void> | null = null;
  const deps: Deps = {
    config,
    db,
    gateway,
    jobs,
    live,
    applePay,
    log,
    limits,
    merchantByKey: merchantByKey(db),
    metrics,
    readiness: readiness({ db, jobsRun: jobs.running, stopping: () => stopping !== null, log }),
    stopping: () => stopping !== null,
  };
  const app = createApp(deps, routesOf(deps, renderFrame, release));
  await jobs.work(measuredJobs(jobHandlers(deps), metrics), stillDue(db));
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
  const server = createServer(getRequestListener(fetch));
  const { drain, shutdown } = config.timeLimits;
  return {
    app,
    start: (port) => listen(server, port),
    stop() {
      stopping ??= (async () => {
        // Whoever balances the load hears of it from /readyz before a connection is refused.
        if (server.listening) await wait(drain);
        // Their streams end by themselves with the session only.
        const quiet = live.close();
        await closeServer(server, shutdown);
        await quiet;
        // A payment whose customer has gone away runs on without a connection. One that takes longer than
        // the limit is found by the jobs, as after a crash.
        if (!(await atMost(shutdown, Promise.all(running)))) log.warn('requests were cut short');
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

const IDLE = 50;

/** Waits for requests that run; a payment may be among them. */
const closeServer = (server: Server, patience: number): Promise<void> =>
  new Promise((resolve) => {
    if (!server.listening) return resolve();
    const impatient = setTimeout(() => server.closeAllConnections(), patience);
    // A connection whose answer ends from now on would be kept for the next request.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE);
    server.close(() => {
      clearTimeout(impatient);
      clearInterval(idle);
      resolve();
    });
  });
