import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import type { WebhookEvent } from '../../../src/protocol/webhook.ts';

export interface Received {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string;
}

type Respond = (response: ServerResponse, request: IncomingMessage) => void;

/** A merchant's server that takes webhooks. */
export interface Receiver {
  /** Ends with `/hook`. */
  url: string;
  /** Everything that came, in order. */
  received: Received[];
  /** The same of one session. */
  of(sessionId: string): Received[];
  /** How the next request is answered, once; several queue up. By default 204. */
  next(...responds: Respond[]): void;
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}): Respond =>
  (response) =>
    void response.writeHead(code, headers).end();

export const drop: Respond = (_, request) => void request.socket.destroy();

/** Keeps the connection and says nothing. */
export const hang: Respond = () => undefined;

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const queued: Respond[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const { method = '', url = '' } = request;
    received.push({ method, path: url, headers, body: Buffer.concat(chunks).toString() });
    const respond = queued.shift() ?? status(204);
    respond(response, request);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    of: (sessionId) => received.filter(({ body }) => eventOf(body).data.session_id === sessionId),
    next: (...responds) => void queued.push(...responds),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export const eventOf = (body: string): WebhookEvent => JSON.parse(body);

/** The event, if the signature is by this secret. @throws if it is not. */
export const verified = ({ body, headers }: Received, secret: string): WebhookEvent =>
  new Webhook(secret).verify(body, headers) as WebhookEvent;
