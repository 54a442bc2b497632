import http from 'node:http';
import https from 'node:https';

export interface Sending {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

export interface Answer {
  status: number;
  text: string;
}

/** An idle connection is not used again after so many milliseconds: whoever is between may have forgotten it. */
const IDLE = 4_000;

/**
 * Sends requests to one server over connections that are kept: what a customer waits for most often, with less
 * around it than `fetch` has. Nothing is repeated and no redirect followed.
 * @param timeout milliseconds until the whole answer is there.
 * @returns a function that throws the connection's error, or a `TimeoutError`.
 */
export function sender(origin: string, timeout: number): (sending: Sending) => Promise<Answer> {
  const { protocol } = new URL(origin);
  const { request, Agent } = protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, timeout: IDLE });

  return ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body === null ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const sent = request(`${origin}${path}`, { method, agent, headers: { ...headers, ...length } });
      const timer = setTimeout(() => sent.destroy(timedOut()), timeout);
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error);
      };
      sent.on('error', fail);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', fail);
        response.on('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
        });
      });
      sent.end(body ?? undefined);
    });
}

const timedOut = (): Error => Object.assign(new Error('No answer in time.'), { name: 'TimeoutError' });
