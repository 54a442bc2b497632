/** Says things to a browser, and hears of it. */
export interface DevTools {
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  on(method: string, hear: (params: Record<string, unknown>, sessionId: string | undefined) => void): void;
}

interface Said {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** The DevTools protocol by itself: it looks into no page unless it is told to. @param url of the browser's socket. */
export async function connectDevTools(url: string): Promise<DevTools> {
  const socket = new WebSocket(url);
  const asked = new Map<number, (said: Said) => void>();
  const listeners = new Map<string, Parameters<DevTools['on']>[1]>();
  let last = 0;
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`The browser doesn't answer at ${url}.`));
  });
  socket.onmessage = ({ data }) => {
    const said = JSON.parse(String(data)) as Said;
    if (said.id !== undefined) {
      asked.get(said.id)?.(said);
      asked.delete(said.id);
    } else if (said.method) listeners.get(said.method)?.(said.params ?? {}, said.sessionId);
  };
  socket.onclose = () => {
    for (const answer of asked.values()) answer({ error: { message: 'The browser is gone.' } });
  };
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        asked.set(last, ({ error, result = {} }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
        );
        socket.send(JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) }));
      }),
    on: (method, hear) => void listeners.set(method, hear),
  };
}
