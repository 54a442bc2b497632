import type { RemoteError, Result } from '../protocol/messages.ts';
import { CheckoutError } from './checkout-error.ts';

export const DONE: Result<null> = { ok: true, value: null };

/** An error of ours as the frame gets it. */
export const refusal = (code: RemoteError['code'], message: string): Result<never> => ({
  ok: false,
  error: { code, message, retryable: true, requestId: null },
});

/** Script and form are of different versions. @param name of what one of them doesn't know. */
export const misunderstood = (name: unknown): Result<never> =>
  refusal('protocol_mismatch', `"${name}" is not understood.`);

/** An error of the frame's as the merchant gets it. */
export const errorOf = (error: RemoteError): CheckoutError =>
  new CheckoutError(error.code, error.message, error);
