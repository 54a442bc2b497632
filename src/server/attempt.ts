import { type Answer, answerOf } from './answer.ts';
import type { Connection } from './client-options.ts';

/** One try of one call. */

export interface Call {
  method: 'GET' | 'POST' | 'PATCH';
  /** From the origin on, with what is to be escaped escaped. */
  path: string;
  body?: object | undefined;
  idempotencyKey?: string | undefined;
  signal?: AbortSignal | undefined;
}

export type Attempt =
  | { got: 'answer'; answer: Answer }
  /** `reason` has nothing secret in it. */
  | { got: 'nothing'; code: 'network' | 'timeout' | 'aborted'; reason: string; sent: boolean };

export async function attempt(connection: Connection, call: Call): Promise<Attempt> {
  const { signal } = call;
  const aborted = 'The caller’s signal was aborted.';
  if (signal?.aborted) return { got: 'nothing', code: 'aborted', reason: aborted, sent: false };
  const { secretKey, timeout } = connection;
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  try {
    const response = await connection.fetch(
      connection.origin + call.path,
      init(connection, call, controller),
    );
    const text = await response.text();
    return { got: 'answer', answer: answerOf(response, withoutKey(text, secretKey)) };
  } catch (error) {
    if (signal?.aborted) return { got: 'nothing', code: 'aborted', reason: aborted, sent: true };
    if (controller.signal.aborted) {
      const reason = `No whole answer within ${timeout} ms.`;
      return { got: 'nothing', code: 'timeout', reason, sent: true };
    }
    return { got: 'nothing', code: 'network', reason: withoutKey(causeOf(error), secretKey), sent: true };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function init(connection: Connection, call: Call, controller: AbortController): RequestInit {
  return {
    method: call.method,
    headers: {
      accept: 'application/json',
      authorization: `Token ${connection.secretKey}`,
      'user-agent': connection.userAgent,
      ...(call.body && { 'content-type': 'application/json' }),
      ...(call.idempotencyKey !== undefined && { 'idempotency-key': call.idempotencyKey }),
    },
    ...(call.body && { body: JSON.stringify(call.body) }),
    // The key goes to the provider's origin and nowhere else. (`error` is unknown to some edge runtimes.)
    redirect: 'manual',
    signal: controller.signal,
  };
}

/** Whatever runs `fetch` may put headers into its errors, and a proxy may print what it was sent. */
const withoutKey = (text: string, key: string): string => text.replaceAll(key, '[secret key]');

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'The request failed.';
  const { cause } = error;
  return (cause instanceof Error && cause.message) || error.message || error.name;
}
