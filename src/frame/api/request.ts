import type * as z from 'zod/mini';
import { ApiErrorBody } from '../../protocol/payment.ts';
import type { FieldErrors, Refused, Reply, Unreachable } from './reply.ts';

export interface Request<T extends z.ZodMiniType> {
  /** Default: POST where there is a body, else GET. */
  method?: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: object;
  idempotencyKey?: string;
  /** The logged-in customer's; `null` for a guest. */
  bearer: string | null;
  answer: T;
  /** Milliseconds until the request counts as unanswered. */
  timeout: number;
  /** Gives the request up; its reply is then `unreachable`. */
  signal: AbortSignal;
  fetch: typeof fetch;
}

/** One request to the frame's own origin, told as a {@link Reply}. */
export async function request<T extends z.ZodMiniType>({
  path,
  body,
  method = body ? 'POST' : 'GET',
  idempotencyKey,
  bearer,
  answer,
  timeout,
  signal,
  // Called bare: a `fetch` that is called as a method of something else is an illegal invocation.
  fetch,
}: Request<T>): Promise<Reply<z.output<T>>> {
  const giveUp = new AbortController();
  const abort = () => giveUp.abort();
  const timer = setTimeout(abort, timeout);
  signal.addEventListener('abort', abort, { once: true });
  if (signal.aborted) abort();
  try {
    const response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body && { 'Content-Type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
        ...(bearer !== null && { Authorization: `Bearer ${bearer}` }),
      },
      body: body ? JSON.stringify(body) : null,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: giveUp.signal,
    });
    const { status } = response;
    if (response.ok) return await readAnswer(response, answer);
    const mayHaveHadEffect = status >= 500 || status === 429 || status === 408;
    return mayHaveHadEffect ? unreachable(retryAfter(response)) : await readRefusal(response);
  } catch {
    return unreachable(null);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

const unreachable = (retryAfter: number | null): Unreachable => ({ kind: 'unreachable', retryAfter });

const requestIdOf = (response: Response) => response.headers.get('X-Request-Id');

async function readAnswer<T extends z.ZodMiniType>(
  response: Response,
  schema: T,
): Promise<Reply<z.output<T>>> {
  const parsed = schema.safeParse(await response.json());
  return parsed.success
    ? { kind: 'answer', value: parsed.data, requestId: requestIdOf(response) }
    : unreachable(null);
}

async function readRefusal(response: Response): Promise<FieldErrors | Refused> {
  const requestId = requestIdOf(response);
  // A proxy's error page is a refusal, too; it only has no code.
  const json: unknown = await response.json().catch(() => null);
  if (response.status === 400 && isRecord(json) && !('detail' in json)) {
    return { kind: 'field_errors', fields: json, requestId };
  }
  const parsed = ApiErrorBody.safeParse(json);
  const { code = null, ...body } = parsed.success ? parsed.data : {};
  return { kind: 'refused', status: response.status, code, body, requestId };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `Retry-After` in seconds (RFC 9110 §10.2.3); its date form depends on clocks and is ignored. */
function retryAfter(response: Response): number | null {
  const seconds = response.headers.get('Retry-After');
  return seconds && /^\d{1,4}$/.test(seconds) ? Number(seconds) * 1000 : null;
}
