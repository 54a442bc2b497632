import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import { BankError } from './bank-error.ts';
import type { Store } from './store.ts';
import type { TokenStore } from './token-store.ts';
import type { TokenDeleted, Tokenised } from './wire.ts';

/**
 * Keeping cards. A deleted token never comes back: the same card kept again gets another one, so that a
 * deletion that arrives late can't take a new card away.
 */
export const createTokens = (store: Store, tokens: TokenStore) => ({
  /** @throws {BankError} 404 for no such transaction, 409 where there is no approved card to keep. */
  tokenise(gatewayReference: string): z.infer<typeof Tokenised> {
    const row = store.transaction(gatewayReference);
    if (!row) throw new BankError(404, `No transaction "${gatewayReference}".`);
    const { card_fingerprint, brand, last_four, expiry_month, expiry_year, behaviour, status } = row;
    if (status !== 'approved' && status !== 'captured') {
      throw new BankError(409, `The transaction is ${status}. Only the card of an approved one can be kept.`);
    }
    if (!card_fingerprint || !brand || !last_four || !expiry_month || !expiry_year) {
      throw new BankError(409, `A payment by ${row.source} has no card that can be kept.`);
    }
    const kept = tokens.keep(`tok_${randomBytes(12).toString('hex')}`, {
      fingerprint: card_fingerprint,
      brand,
      lastFour: last_four,
      expiryMonth: expiry_month,
      expiryYear: expiry_year,
      behaviour,
    });
    return { token: kept.token, brand, last_four, expiry_month, expiry_year };
  },
  /** Harmless when repeated, and for a token that never was. */
  deleteToken(token: string): z.infer<typeof TokenDeleted> {
    tokens.delete(token);
    return { status: 'deleted' };
  },
});
