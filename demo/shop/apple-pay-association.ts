import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applePayAssociation } from '../../src/server/apple-pay-association.ts';

const SANDBOX = join(import.meta.dirname, 'apple-pay-association.txt');

/**
 * The kit's answer to Apple, with this shop's file.
 * @throws {Error} that says why the file can't be used, so that Apple is not the first to notice.
 */
export function readAssociation(file = SANDBOX): ReturnType<typeof applePayAssociation> {
  try {
    return applePayAssociation(readFileSync(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`APPLE_PAY_ASSOCIATION_FILE: ${file} can't be used. ${reason}`, { cause });
  }
}
