import { penpal, readPenpal } from './penpal.ts';

export interface Ends {
  /** The frame's own; the host is its parent. */
  window: Window;
  /** Exactly these may shake hands; never `*`. */
  allowedOrigins: readonly string[];
  /** Tells this checkout from others on the same page. */
  channel: string;
}

/**
 * Milliseconds until it introduces itself once more. Chromium may lose what is posted to a page while that opens
 * a window, as one does whose customer chose another way to pay at once.
 */
const AGAIN = 500;

/** ACK1 is the part of whose ID is greater. Others begin with a letter or a digit, so it is never us. */
const newParticipant = () => `-${Math.random()}`;

/**
 * The frame's end of Penpal's handshake, from window to window: each says SYN, one of them ACK1, the other ACK2
 * with the port. After that the window is not listened to any more, where every script of the merchant's page
 * can post.
 * @param limit milliseconds until it counts as failed.
 * @returns the private port. Rejects when nobody shakes hands.
 */
export const shakeHands = ({ window, allowedOrigins, channel }: Ends, limit: number): Promise<MessagePort> =>
  new Promise((resolve, reject) => {
    const host = window.parent;
    let participantId = newParticipant();
    let answered: unknown;

    const introduce = (origins: readonly string[]) => {
      for (const origin of origins) {
        host.postMessage(penpal(channel, { type: 'SYN', participantId }), origin);
      }
    };
    const listen = ({ source, origin, data }: MessageEvent) => {
      const message = readPenpal(channel, data);
      if (!message || source !== host || !allowedOrigins.includes(origin)) return;
      // Somebody who began after us, or anew, has not heard us.
      if (message.type === 'SYN' && message.participantId !== answered) {
        answered = message.participantId;
        introduce([origin]);
      }
      if (message.type === 'ACK1') {
        end();
        const { port1, port2 } = new MessageChannel();
        host.postMessage(penpal(channel, { type: 'ACK2' }), origin, [port2]);
        resolve(port1);
      }
    };
    const end = () => {
      clearTimeout(timer);
      clearInterval(again);
      window.removeEventListener('message', listen);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error('Nobody shook hands.'));
    }, limit);

    const again = setInterval(() => {
      // By the ID that it knows, it would take us for introduced.
      participantId = newParticipant();
      introduce(allowedOrigins);
    }, AGAIN);

    window.addEventListener('message', listen);
    // Which of them it is, only the answer tells.
    introduce(allowedOrigins);
  });
