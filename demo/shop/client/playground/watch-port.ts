import type { Timeline } from './timeline.ts';

/**
 * Listens to what page and frame say to each other, on this page only: the loader knows nothing of it. It begins
 * before the loader and stays a listener; only the one port that the frame hands over tells what is sent, too.
 * @param provider the frame's origin; others are not heard.
 */
export function watchPort(provider: string, timeline: Timeline): void {
  addEventListener('message', ({ origin, data, ports }: MessageEvent) => {
    if (origin !== provider || !isPenpal(data)) return;
    const [port] = ports;
    timeline.add({ lane: 'message', from: 'frame', name: port ? 'handshake: port' : 'handshake' });
    if (port) watch(port, timeline);
  });
}

function watch(port: MessagePort, timeline: Timeline): void {
  /** Of calls that are not answered yet, by ID. */
  const asked = new Map<unknown, string>();
  const tell = (from: 'host' | 'frame', data: unknown): void => {
    if (!isPenpal(data)) return;
    const { type, id, methodPath, args, callId, value } = data;
    if (type === 'CALL') {
      const name = Array.isArray(methodPath) ? String(methodPath[0]) : 'call';
      asked.set(id, name);
      timeline.add({ lane: 'message', from, name, detail: Array.isArray(args) ? args[0] : undefined });
    }
    if (type === 'REPLY') {
      const name = asked.get(callId) ?? 'call';
      asked.delete(callId);
      // That something was heard says nothing; a refusal does, and so does what `submit` came to.
      if (isNews(value)) timeline.add({ lane: 'message', from, name: `${name}: answer`, detail: value });
    }
  };
  port.addEventListener('message', ({ data }) => tell('frame', data));
  const post = port.postMessage.bind(port);
  const told = (message: unknown): void => {
    tell('host', message);
    post(message);
  };
  port.postMessage = told as MessagePort['postMessage'];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPenpal = (data: unknown): data is Record<string, unknown> =>
  isObject(data) && data.namespace === 'penpal';

const isNews = (value: unknown): boolean => isObject(value) && (value.ok === false || isObject(value.value));
