import type * as z from 'zod';
import type { GatewayResult } from './gateway.ts';
import { sender } from './send.ts';

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
export function caller({ url, key, timeout }: HttpGatewayOptions): Call {
  const send = sender(url, timeout);
  return async (method, path, answer, body) => {
    try {
      const { status, text } = await send({
        method,
        path: `/gateway/v1${path}`,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        body: body ? JSON.stringify(body) : null,
      });
      if (status < 200 || status > 299) return { known: false, sent: true, cause: `status ${status}` };
      const parsed = answer.safeParse(JSON.parse(text));
      // The parser's message may quote the answer.
      if (!parsed.success) return { known: false, sent: true, cause: 'an answer that is not in the guide' };
      return { known: true, value: parsed.data };
    } catch (error) {
      return { known: false, ...failureOf(error) };
    }
  };
}

export const map = <A, B>(result: GatewayResult<A>, change: (value: A) => B): GatewayResult<B> =>
  result.known ? { known: true, value: change(result.value) } : result;

/** Errors before a connection stands: no byte of the request has left. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

function failureOf(error: unknown): { sent: boolean; cause: string } {
  const code = codeOf(error);
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
