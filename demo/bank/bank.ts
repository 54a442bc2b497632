import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { closeNow, listen } from '../service/listen.ts';
import { type Log, silent } from '../service/log.ts';
import { acsRoutes, type Pace } from './acs/routes.ts';
import { BankError } from './bank-error.ts';
import { controlRoutes } from './control-routes.ts';
import { openDatabase } from './database.ts';
import type { FaultInjection } from './fault-middleware.ts';
import { createFaults } from './faults.ts';
import { gatewayRoutes } from './gateway-routes.ts';
import { answerHome } from './home-page.ts';
import { hostedRoutes } from './hosted/routes.ts';
import type { BankEnv } from './http.ts';
import { lastFourOf } from './last-four.ts';
import { createNotifier, type NotifyConfig } from './notifier.ts';
import { createPayments } from './payments.ts';

export interface BankOptions {
  /** Path of the database, or `:memory:`. */
  file: string;
  /** The one customer's key, sent as `Authorization: Bearer …`. */
  key: string;
  /** The origin by which browsers reach the bank; `http://localhost:<port>` without it. */
  url?: string | undefined;
  /** Where final decisions are pushed; nowhere without it. */
  notify?: NotifyConfig | undefined;
  /** Whether `/control` exists, see `control-routes.ts`. */
  control: boolean;
  log?: Log | undefined;
}

export interface Bank {
  app: Hono<BankEnv>;
  /** @param port on loopback; 0 for any that is free. Rejects with the system's error, e.g. `EADDRINUSE`. */
  listen(port: number): Promise<{ url: string; port: number }>;
  /** Breaks every connection and closes the database. May be called twice. */
  close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024;

export function createBank({ file, key, url, notify, control, log = silent }: BankOptions): Bank {
  const db = openDatabase(file);
  let origin = url ?? '';
  const payments = createPayments(db, { key, origin: () => origin });
  const faults = createFaults();
  const pace: Pace = { slowChallenge: 3_000 };
  const closing = new AbortController();
  const injection: FaultInjection = {
    faults,
    closing: closing.signal,
    lastFourOf: (c) => lastFourOf(c, payments),
  };
  const push = notify ? createNotifier(notify, closing.signal, log) : () => undefined;
  const onDecision = (reference: string): void => {
    log.info({ reference }, 'decided');
    push(reference);
  };

  const app = new Hono<BankEnv>();
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      onError: (c) => c.json({ error: `The body is larger than ${BODY_LIMIT} bytes.` }, 413),
    }),
  );
  app.get('/', answerHome);
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/gateway/v1', gatewayRoutes({ payments, key, injection, onDecision }));
  app.route('/acs', acsRoutes({ payments, injection, onDecision, pace }));
  app.route('/hosted', hostedRoutes({ payments, injection, onDecision }));
  if (control) app.route('/control', controlRoutes({ payments, faults, pace }));
  app.notFound((c) => c.json({ error: 'No such call.' }, 404));
  app.onError((error, c) => {
    if (error instanceof BankError) return c.json({ error: error.message }, error.status);
    if (!closing.signal.aborted) log.error({ err: error, path: c.req.path }, 'request failed');
    return c.json({ error: 'The bank failed.' }, 500);
  });

  const server = createAdaptorServer({ fetch: app.fetch });
  return {
    app,
    async listen(port) {
      const bound = await listen(server, port);
      origin = url ?? `http://localhost:${bound}`;
      return { url: `http://localhost:${bound}`, port: bound };
    },
    async close() {
      closing.abort();
      await closeNow(server);
      if (db.isOpen) db.close();
    },
  };
}
