import { type Answer, refusalIn } from './answer.ts';
import { type Attempt, attempt, type Call } from './attempt.ts';
import type { Connection } from './client-options.ts';
import { backoff, LONGEST_RETRY_AFTER, retryAfter, wait } from './retry.ts';
import { type SoukError, soukError } from './souk-error.ts';

export interface TypedCall<T> extends Call {
  /** @returns `null` for a body that is no such answer. */
  read: (json: unknown) => T | null;
  /** Doing it twice would be doing it twice: no further try once the provider may have acted. */
  once?: boolean;
}

/** A call with its tries. @throws {SoukError} */
export async function call<T>(connection: Connection, request: TypedCall<T>): Promise<T> {
  let mayHaveActed = false;
  for (let tries = 1; ; tries++) {
    const got = await attempt(connection, request);
    const value = got.got === 'answer' && isSuccess(got.answer) ? request.read(got.answer.json) : null;
    if (value !== null) return value;
    mayHaveActed ||= request.method !== 'GET' && actedPerhaps(got);
    const error = errorOf(request, got, mayHaveActed);
    const pause = error.retryAfter ?? backoff(tries, Math.random());
    const final = tries > connection.retries || pause > LONGEST_RETRY_AFTER || error.code === 'aborted';
    if (final || !error.retryable || (request.once && mayHaveActed)) throw error;
    await wait(pause, request.signal);
  }
}

const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300;

/** Only a refusal in the provider's own hand says that nothing was done. */
const actedPerhaps = (got: Attempt): boolean =>
  got.got === 'nothing' ? got.sent : isSuccess(got.answer) || got.answer.status >= 500;

function errorOf(request: Call, got: Attempt, outcomeUnknown: boolean): SoukError {
  const where = `${request.method} ${shortened(request.path)}: `;
  if (got.got === 'nothing') {
    const facts = { status: null, requestId: null, fields: null, retryAfter: null };
    return soukError(where + got.reason, { ...facts, code: got.code, retryable: true, outcomeUnknown });
  }
  const { status, requestId, retryAfter: header } = got.answer;
  const { code, reason, fields } = refusalIn(got.answer);
  return soukError(where + reason, {
    code,
    status,
    requestId,
    fields,
    retryable: status === 429 || status >= 500 || isSuccess(got.answer),
    outcomeUnknown,
    retryAfter: retryAfter(header, Date.now()),
  });
}

/** Whoever knows a session's whole ID may pay it, and errors end in logs. */
const shortened = (path: string): string =>
  path.replace(/[A-Za-z0-9]{32}/g, (id) => `${id.slice(0, 6)}…`).replace(/\?.*/, '');
