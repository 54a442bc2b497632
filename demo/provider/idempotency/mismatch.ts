import { refusal } from '../http/api-error.ts';

export const idempotencyMismatch = () =>
  refusal(
    409,
    'idempotency_mismatch',
    'This Idempotency-Key was used for another request. Use a new key for a new request.',
  );
