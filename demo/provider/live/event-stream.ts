import type { Live, Look } from './live.ts';

/** Beyond this many unread chunks nobody reads: the connection hangs. */
const MOST_UNREAD = 16;
/** Milliseconds after which a browser connects again. */
const RETRY = 2_000;

/**
 * Server-sent events of a session: `data: {"version": n}`, first the version as it is, then one per
 * change (several changes at once may be one); ends after the last one.
 * @param current reads the session; called after the watch began, so that no change falls in between.
 * @returns `null` where too many watch already.
 */
export async function eventStream(
  live: Live,
  sessionId: string,
  current: () => Promise<Look>,
): Promise<ReadableStream<Uint8Array> | null> {
  const encoder = new TextEncoder();
  const unseen: Look[] = [];
  let open = true;
  let seen = -1;
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  const send = (text: string): void => {
    if (!open || !controller) return;
    if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
    else controller.enqueue(encoder.encode(text));
  };
  const see = ({ version, over }: Look): void => {
    if (!controller) unseen.push({ version, over });
    else if (version > seen) {
      seen = version;
      send(`id: ${version}\ndata: ${JSON.stringify({ version })}\n\n`);
    }
    if (controller && over) end();
  };
  const end = (): void => {
    if (!open) return;
    open = false;
    leave?.();
    controller?.close();
  };

  const leave = live.watch(sessionId, { see, heartbeat: () => send(':\n\n'), end });
  if (!leave) return null;
  let first: Look;
  try {
    first = await current();
  } catch (error) {
    leave();
    throw error;
  }
  return new ReadableStream<Uint8Array>({
    start(made) {
      controller = made;
      if (!open) return made.close();
      send(`retry: ${RETRY}\n\n`);
      for (const look of [first, ...unseen]) see(look);
    },
    cancel() {
      open = false;
      leave();
    },
  });
}
