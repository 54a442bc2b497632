import type { FieldErrors } from './wire-checkout.ts';

/** Why a call got no usable answer. The provider's own codes (`checkout_reversed`, `not_found` …) come besides. */
export type LocalErrorCode =
  /** No connection, or it broke. */
  | 'network'
  /** No whole answer within the time for one try. */
  | 'timeout'
  /** The caller's signal. */
  | 'aborted'
  /** An answer that is not the Checkout API's, e.g. a proxy's page. */
  | 'bad_answer'
  /** Fields are missing or wrong: see `fields`. */
  | 'invalid';

/** What {@link Client} calls reject with. It never holds the secret key. */
export interface SoukError extends Error {
  name: 'SoukError';
  code: LocalErrorCode | (string & {});
  /** HTTP status; `null` where no answer came. */
  status: number | null;
  /** `X-Request-Id` of the answer, for support. */
  requestId: string | null;
  /** Messages by field, nested as the request is. */
  fields: FieldErrors | null;
  /** Whether the same call may work later. */
  retryable: boolean;
  /** The provider may have acted, in this try or an earlier one: look at the trace before anything else. */
  outcomeUnknown: boolean;
  /** Milliseconds that the provider asks to wait (`Retry-After`). */
  retryAfter: number | null;
}

export type SoukErrorFacts = Pick<
  SoukError,
  'code' | 'status' | 'requestId' | 'fields' | 'retryable' | 'outcomeUnknown' | 'retryAfter'
>;

/** @param message what is wrong and the remedy, without anything secret. */
export function soukError(message: string, facts: SoukErrorFacts): SoukError {
  const error = Object.assign(new Error(message), facts, { name: 'SoukError' as const });
  Object.defineProperty(error, 'name', { enumerable: false });
  return error;
}

/** Whether something that was thrown came from a client of this kit. */
export const isSoukError = (thrown: unknown): thrown is SoukError =>
  thrown instanceof Error && thrown.name === 'SoukError';
