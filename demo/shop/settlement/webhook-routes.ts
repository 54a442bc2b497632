import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isWebhookError, verifyWebhook } from '../../../src/server/index.ts';
import type { Log } from '../../service/log.ts';
import type { Database, Db } from '../database.ts';
import type { Queue } from './queue.ts';
import type { Settlements } from './settlements.ts';

/** An event holds a whole trace: far more than any form of the shop's. */
const MOST = 256 * 1024;

interface Receiving {
  db: Database;
  settlements: Settlements;
  queue: Pick<Queue, 'settle'>;
  /** `whsec_…` */
  secret: string;
  log: Log;
}

/**
 * `POST /webhooks/souk/`: the provider has news of a session. Nothing in it is believed but which session it
 * is: a job asks the provider. Answered once that job is stored.
 */
export function webhookRoutes({ db, settlements, queue, secret, log }: Receiving): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: MOST,
      onError: (c) => c.json({ detail: `A webhook of at most ${MOST / 1024} KB is taken.` }, 413),
    }),
  );
  app.post('/souk/', async (c) => {
    const body = new Uint8Array(await c.req.arrayBuffer());
    try {
      const { id, type, data } = await verifyWebhook(body, c.req.raw.headers, secret);
      await db.transaction(async (tx) => {
        if (!(await isNew(tx, id)) || !concernsMoney(type)) return;
        if (await settlements.isOpen(tx, data.session_id)) await queue.settle(tx, data.session_id);
      });
      return c.body(null, 204);
    } catch (error) {
      if (!isWebhookError(error)) throw error;
      log.warn({ code: error.code }, 'a webhook was refused');
      return c.json({ detail: error.message, code: error.code }, error.code === 'bad_body' ? 400 : 401);
    }
  });
  return app;
}

async function isNew(tx: Db, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('INSERT INTO webhooks (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
  return rowCount === 1;
}

/** A try that failed leaves the session as open as it was. Types to come may tell anything. */
const concernsMoney = (type: string): boolean => type !== 'checkout.attempt_failed';
