import type { Message, Messenger } from 'penpal';

interface Ends {
  /** The window around the frame. */
  remoteWindow: Window;
  /** Exactly these may shake hands. */
  allowedOrigins: readonly string[];
  /** The frame's own window. */
  window: Window;
}

/**
 * Penpal's transport from a frame to the page around it: hands are shaken from window to window, and
 * nothing but the private port is listened to after that. Penpal's own goes on obeying the window, where
 * every script of the merchant's page can post.
 */
export function portMessenger({ remoteWindow, allowedOrigins, window }: Ends): Messenger {
  const handlers = new Set<(message: Message) => void>();
  let understood = (_data: unknown): _data is Message => false;
  let origin: string | null = null;
  let port: MessagePort | null = null;

  const deliver = (message: Message) => {
    for (const handle of handlers) handle(message);
  };
  const listen = (given: MessagePort) => {
    port = given;
    port.onmessage = ({ data }) => {
      if (understood(data)) deliver(data);
    };
  };
  const onWindowMessage = ({ source, origin: from, data, ports }: MessageEvent) => {
    if (port || source !== remoteWindow || !allowedOrigins.includes(from) || !understood(data)) return;
    switch (data.type) {
      case 'SYN':
      case 'ACK1':
        origin = from;
        return deliver(data);
      case 'ACK2':
        if (!ports[0]) return;
        listen(ports[0]);
        return deliver(data);
      case 'CALL':
      case 'REPLY':
      case 'DESTROY':
    }
  };

  return {
    initialize({ validateReceivedMessage }) {
      understood = validateReceivedMessage;
      window.addEventListener('message', onWindowMessage);
    },
    sendMessage(message, transferables = []) {
      if (message.type === 'SYN') {
        // Which of them it is, only its answer tells.
        for (const allowed of allowedOrigins) remoteWindow.postMessage(message, allowed, transferables);
      } else if (message.type === 'ACK1' && origin) {
        remoteWindow.postMessage(message, origin, transferables);
      } else if (message.type === 'ACK2' && origin) {
        const { port1, port2 } = new MessageChannel();
        listen(port1);
        remoteWindow.postMessage(message, origin, [port2, ...transferables]);
      } else if (port) port.postMessage(message, transferables);
      else throw new Error('There is no port yet.');
    },
    addMessageHandler: (handler) => void handlers.add(handler),
    removeMessageHandler: (handler) => void handlers.delete(handler),
    destroy() {
      window.removeEventListener('message', onWindowMessage);
      port?.close();
      handlers.clear();
    },
  };
}
