import { createHash } from 'node:crypto';

/** Keys are random, so a plain hash is enough; it also makes the comparison an index lookup. */
export const hashSecretKey = (secretKey: string): string =>
  createHash('sha256').update(secretKey).digest('hex');
