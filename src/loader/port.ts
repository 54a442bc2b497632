import { isObject } from './problem.ts';

/**
 * The loader's end of the private port, in the words of Penpal 7, which the frame speaks. The library itself
 * is a third of what the whole loader may weigh; it also holds on to one `Window`, which a frame that is
 * moved in the document loses, and never gets over a lost port.
 *
 * Handshake, from window to window: the page in the frame says SYN. We answer SYN and ACK1; it says ACK2,
 * with the port. From then on only the port is used. A SYN later on comes from a page that was reloaded or
 * moved, or whose port was taken away, and begins another handshake.
 */
export interface Port {
  /** Says it when there is a port. */
  say(message: object): void;
  close(): void;
}

interface Ends {
  iframe: HTMLIFrameElement;
  /** The one origin that is listened to and spoken to. */
  origin: string;
  /** Told apart by it: two checkouts of one page, and two mounts of one checkout. */
  channel: string;
  /** By name; the page is told which there are. */
  methods: ReadonlyMap<unknown, unknown>;
  /** What came over the port. */
  onMessage(message: Record<string, unknown>): void;
}

/**
 * Of two participants the one with the greater ID sends ACK1. Penpal's IDs are hexadecimal, so that it is
 * always us.
 */
const PARTICIPANT = 'souk';

export function openPort({ iframe, origin, channel, methods, onMessage }: Ends): Port {
  const ends = new AbortController();
  let port: MessagePort | null = null;
  let waiting: object[] = [];
  /** Whom we answered and wait for. */
  let shaking: unknown = null;

  const penpal = (message: object) => ({ namespace: 'penpal', channel, ...message });

  const understood = (data: unknown): data is Record<string, unknown> =>
    isObject(data) && data.namespace === 'penpal' && data.channel === channel;

  const use = (next: MessagePort | undefined): void => {
    port?.close();
    port = next ?? null;
    if (!next) return;
    shaking = null;
    next.onmessage = ({ data }) => {
      if (understood(data)) onMessage(data);
    };
    for (const message of waiting) next.postMessage(message);
    waiting = [];
  };

  const shakeHands = (participant: unknown): void => {
    // It answers our SYN by another one, which is part of the same handshake.
    if (participant === shaking) return;
    shaking = participant;
    use(undefined);
    for (const message of [
      { type: 'SYN', participantId: PARTICIPANT },
      { type: 'ACK1', methodPaths: Array.from(methods.keys(), (name) => [name]) },
    ]) {
      iframe.contentWindow?.postMessage(penpal(message), origin);
    }
  };

  addEventListener(
    'message',
    ({ source, origin: from, data, ports }) => {
      if (source !== iframe.contentWindow || from !== origin || !understood(data)) return;
      if (data.type === 'SYN') shakeHands(data.participantId);
      if (data.type === 'ACK2' && shaking !== null) use(ports[0]);
    },
    { signal: ends.signal },
  );

  return {
    say(message) {
      if (port) port.postMessage(penpal(message));
      else waiting.push(penpal(message));
    },
    close() {
      ends.abort();
      use(undefined);
    },
  };
}
