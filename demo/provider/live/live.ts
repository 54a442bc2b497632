import { inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { sessions } from '../db/schema.ts';
import { type Log, shorten } from '../log.ts';
import { readSession } from '../sessions/load.ts';
import { outcomeOf } from '../sessions/outcome.ts';
import { listenToSessions } from './session-listener.ts';

/** What a live page is told: enough to know whether to read the session again. */
export interface Look {
  version: number;
  /** Over for good: nothing that a customer sees will change. */
  over: boolean;
}

export interface Watcher {
  see(look: Look): void;
  /** Says nothing, so that the connection stays. */
  heartbeat(): void;
  /** Nothing more will come. */
  end(): void;
}

/** Tells whoever watches a session of its changes, in whichever process they were made. */
export interface Live {
  /** @returns how to stop watching; `null` where too many watch already. */
  watch(sessionId: string, watcher: Watcher): (() => void) | null;
  close(): Promise<void>;
}

export interface LiveOptions {
  databaseUrl: string;
  db: Database;
  log: Log;
  /** Milliseconds. */
  heartbeat: number;
  most?: { perSession: number; perProcess: number };
}

const MOST = { perSession: 50, perProcess: 2_000 };

interface Watched {
  watchers: Set<Watcher>;
  /** The version that the watchers have seen. */
  version: number;
  reading: boolean;
  /** It has changed again since the reading began. */
  stale: boolean;
}

export async function startLive(options: LiveOptions): Promise<Live> {
  const { db, log, most = MOST } = options;
  const watched = new Map<string, Watched>();
  let count = 0;
  let closed = false;

  const drop = (sessionId: string): void => {
    const session = watched.get(sessionId);
    for (const watcher of session?.watchers ?? []) watcher.end();
  };

  /** Any number of changes at once cost one more reading. */
  const changed = async (sessionId: string): Promise<void> => {
    const session = watched.get(sessionId);
    if (!session) return;
    session.stale = true;
    if (session.reading) return;
    session.reading = true;
    try {
      while (session.stale && session.watchers.size > 0) {
        session.stale = false;
        const loaded = await readSession(db, { sessionId });
        if (!loaded) continue;
        session.version = loaded.session.version;
        const look = { version: session.version, over: outcomeOf(loaded) !== null };
        for (const watcher of session.watchers) watcher.see(look);
      }
    } catch (err) {
      // Their pages connect again, and hear the version then.
      log.warn({ err, session: shorten(sessionId) }, 'live events could not be read');
      drop(sessionId);
    } finally {
      session.reading = false;
    }
  };

  const catchUp = async (): Promise<void> => {
    if (watched.size === 0) return;
    try {
      const rows = await db
        .select({ id: sessions.id, version: sessions.version })
        .from(sessions)
        .where(inArray(sessions.id, [...watched.keys()]));
      for (const { id, version } of rows) if (watched.get(id)?.version !== version) changed(id);
    } catch (err) {
      log.warn({ err }, 'live events could not catch up');
      for (const sessionId of watched.keys()) drop(sessionId);
    }
  };

  const listener = await listenToSessions(options.databaseUrl, log, { changed, listening: catchUp });
  const beat = setInterval(() => {
    for (const { watchers } of watched.values()) for (const watcher of watchers) watcher.heartbeat();
  }, options.heartbeat);

  return {
    watch(sessionId, watcher) {
      const session = watched.get(sessionId) ?? {
        watchers: new Set(),
        version: 0,
        reading: false,
        stale: false,
      };
      if (closed || count >= most.perProcess || session.watchers.size >= most.perSession) return null;
      watched.set(sessionId, session);
      session.watchers.add(watcher);
      count += 1;
      return () => {
        if (!session.watchers.delete(watcher)) return;
        count -= 1;
        if (session.watchers.size === 0 && watched.get(sessionId) === session) watched.delete(sessionId);
      };
    },
    async close() {
      closed = true;
      clearInterval(beat);
      for (const sessionId of [...watched.keys()]) drop(sessionId);
      await listener.close();
    },
  };
}
