import pg from 'pg';
import type { Log } from '../log.ts';

export interface SessionListener {
  /** After this, nothing is told any more. */
  close(): Promise<void>;
}

export interface Told {
  /** A session, or an attempt of its, has changed. */
  changed(sessionId: string): void;
  /** Changes before this moment may have been missed. */
  listening(): void;
}

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;
/** A database that is gone without a word is noticed by asking. */
const LOOK = 15_000;
const PATIENCE = 10_000;

/**
 * Hears of every change of a session, in whichever process, over one connection of its own, which is
 * made again whenever it is lost. Resolves after the first try, however that went.
 */
export async function listenToSessions(databaseUrl: string, log: Log, told: Told): Promise<SessionListener> {
  let client: pg.Client | null = null;
  let closed = false;
  let pause = FIRST_PAUSE;
  let again: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'souk-provider live',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      keepAlive: true,
    });
    client = fresh;
    fresh.on('notification', ({ payload = '' }) => told.changed(payload.split(' ')[0] ?? ''));
    fresh.on('error', (err) => lost(fresh, err));
    fresh.on('end', () => lost(fresh, null));
    try {
      await fresh.connect();
      await fresh.query('listen session_changed');
      pause = FIRST_PAUSE;
      told.listening();
    } catch (err) {
      lost(fresh, err);
    }
  };

  const lost = (which: pg.Client, err: unknown): void => {
    if (which !== client) return;
    client = null;
    which.end().catch(() => undefined);
    if (closed) return;
    log.warn({ err }, 'live events lost their database connection');
    again = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  };

  const look = setInterval(() => {
    const asked = client;
    asked?.query('select 1').catch((err) => lost(asked, err));
  }, LOOK);

  await connect();
  return {
    async close() {
      closed = true;
      clearInterval(look);
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
