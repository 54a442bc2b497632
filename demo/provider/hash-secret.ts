import { createHash } from 'node:crypto';

/** For keys and tokens of ours: they are random, so a plain hash is enough; it also makes the comparison an index lookup. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
