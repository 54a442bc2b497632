import type * as z from 'zod';
import type { GatewayResult } from './gateway.ts';

export interface HttpGatewayOptions {
  /** The bank's origin. */
  url: string;
  key: string;
  /** Milliseconds for one call. */
  timeout: number;
}

export type Call = <T extends z.ZodType>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  answer: T,
  body?: object,
) => Promise<GatewayResult<z.output<T>>>;

/** One call of the bank's HTTP interface. It never throws: no answer is a result, too. */
export const caller =
  ({ url, key, timeout }: HttpGatewayOptions): Call =>
  async (method, path, answer, body) => {
    try {
      const response = await fetch(`${url}/gateway/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) return { known: false, sent: true, cause: `status ${response.status}` };
      const parsed = answer.safeParse(await response.json());
      // The parser's message may quote the answer.
      if (!parsed.success) return { known: false, sent: true, cause: 'an answer that is not in the guide' };
      return { known: true, value: parsed.data };
    } catch (error) {
      return { known: false, ...failureOf(error) };
    }
  };

export const map = <A, B>(result: GatewayResult<A>, change: (value: A) => B): GatewayResult<B> =>
  result.known ? { known: true, value: change(result.value) } : result;

/** Errors before a connection stands: no byte of the request has left. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function failureOf(error: unknown): { sent: boolean; cause: string } {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = codeOf(cause);
  return { sent: !NEVER_SENT.has(code), cause: code };
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  // Several addresses were tried (localhost is two): refused only if every one refused.
  if (cause instanceof AggregateError) {
    const codes = new Set(cause.errors.map(codeOf));
    return codes.size === 1 ? ([...codes][0] ?? 'unknown') : 'several';
  }
  return cause.name;
}
