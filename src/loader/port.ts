import { isObject } from './problem.ts';

/**
 * The loader's end of the private port, in the words of Penpal 7, which the frame speaks, too. The library itself
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

/**
 * Of two participants the one with the greater ID sends ACK1. Penpal's IDs are hexadecimal, so that it is
 * always us.
 */
const PARTICIPANT = 'souk';

/**
 * @param origin the one that is listened to and spoken to.
 * @param channel tells apart two checkouts of one page, and two mounts of one checkout.
 * @param names of our functions, of which the page is told.
 * @param onMessage what came over the port.
 */
export function openPort(
  iframe: HTMLIFrameElement,
  origin: string,
  channel: string,
  names: Iterable<unknown>,
  onMessage: (message: Record<string, unknown>) => void,
): Port {
  const methodPaths = Array.from(names, (name) => [name]);
  let port: MessagePort | undefined;
  let waiting: object[] = [];
  /** Whom we answered and wait for. */
  let shaking: unknown;

  const penpal = (message: object) => ({ namespace: 'penpal', channel, ...message });

  const understood = (data: unknown): data is Record<string, unknown> =>
    isObject(data) && data.namespace === 'penpal' && data.channel === channel;

  const use = (next?: MessagePort): void => {
    port?.close();
    port = next;
    if (!next) return;
    shaking = undefined;
    next.onmessage = ({ data }) => {
      if (understood(data)) onMessage(data);
    };
    for (const message of waiting) next.postMessage(message);
    waiting = [];
  };

  const listen = ({ source, origin: from, data, ports }: MessageEvent): void => {
    if (source !== iframe.contentWindow || from !== origin || !understood(data)) return;
    const { type, participantId } = data;
    if (type === 'ACK2' && shaking) use(ports[0]);
    // It answers our SYN by another one, which is part of the same handshake.
    if (type !== 'SYN' || participantId === shaking) return;
    shaking = participantId;
    use();
    iframe.contentWindow?.postMessage(penpal({ type, participantId: PARTICIPANT }), origin);
    iframe.contentWindow?.postMessage(penpal({ type: 'ACK1', methodPaths }), origin);
  };
  addEventListener('message', listen);

  return {
    say(message) {
      if (port) port.postMessage(penpal(message));
      else waiting.push(penpal(message));
    },
    close() {
      removeEventListener('message', listen);
      use();
    },
  };
}
