import { createHash, randomBytes } from 'node:crypto';
import { type ApplePayMerchant, shortName } from './apple-pay-merchant.ts';

const FIVE_MINUTES = 300_000;

/** Answers in the shape of Apple's. No device would take it: it is for Apple Pay's doubles. */
export const sandboxMerchant = (): ApplePayMerchant => ({
  async session({ domain, displayName }) {
    const epochTimestamp = Date.now();
    return {
      epochTimestamp,
      expiresAt: epochTimestamp + FIVE_MINUTES,
      merchantSessionIdentifier: `SSH${randomBytes(48).toString('hex').toUpperCase()}`,
      nonce: randomBytes(4).toString('hex'),
      merchantIdentifier: createHash('sha256').update('merchant.souk.sandbox').digest('hex').toUpperCase(),
      domainName: domain,
      displayName: shortName(displayName),
      signature: randomBytes(256).toString('hex'),
    };
  },
});
