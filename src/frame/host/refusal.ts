import type { RemoteError, Result } from '../../protocol/messages.ts';

/** An error of the frame's as the loader gets it; the session can still be paid. */
export const refusal = (code: RemoteError['code'], message: string): Result<never> => ({
  ok: false,
  error: { code, message, retryable: true, requestId: null },
});
