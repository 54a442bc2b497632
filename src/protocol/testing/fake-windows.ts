/** A window that is just wide enough for both ends of the port: events, and `postMessage` that checks the target's origin as browsers do. */
export interface FakeWindow {
  origin: string;
  postMessage(data: unknown, target: string | WindowPostMessageOptions, transfer?: Transferable[]): void;
  addEventListener: EventTarget['addEventListener'];
  removeEventListener: EventTarget['removeEventListener'];
  /** Another page takes the place of the one that was there: its listeners are gone. */
  load(): void;
  receive(message: object): void;
}

/** @param sender the only one who posts messages to it. */
export function windowOf(origin: string, sender: () => FakeWindow): FakeWindow {
  let document = new EventTarget();
  const receive = (message: object): void => {
    document.dispatchEvent(Object.assign(new Event('message'), { ports: [], ...message }));
  };
  return {
    origin,
    receive,
    load() {
      document = new EventTarget();
    },
    addEventListener: (...listener) => document.addEventListener(...listener),
    removeEventListener: (...listener) => document.removeEventListener(...listener),
    postMessage(data, options, list = []) {
      const targetOrigin = typeof options === 'string' ? options : options.targetOrigin;
      const ports = typeof options === 'string' ? list : (options.transfer ?? []);
      const source = sender();
      if (targetOrigin !== '*' && targetOrigin !== origin) return;
      setImmediate(() => receive({ data, origin: source.origin, source, ports }));
    },
  };
}

/** Until everything that was posted, and what it led to, has arrived. */
export async function tasks(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await new Promise((resolve) => setImmediate(resolve));
}
