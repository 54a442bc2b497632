import type * as z from 'zod';
import type * as wire from '../../bank/wire.ts';
import type { Authentication, Source } from './gateway.ts';

/** What we say, in the bank's words. */
export function sourceToWire(source: Source): z.input<typeof wire.Source> {
  switch (source.type) {
    case 'card':
      return {
        type: source.type,
        number: source.number,
        expiry_month: source.expiryMonth,
        expiry_year: source.expiryYear,
        cvc: source.cvc,
        name: source.name,
      };
    case 'token':
      return {
        type: source.type,
        token: source.token,
        scheme_transaction_id: source.schemeTransactionId,
        cvc: source.cvc,
      };
    case 'apple_pay':
      return { type: source.type, token: source.token };
    case 'redirect':
      return { type: source.type, scheme: source.scheme, return_url: source.returnUrl };
  }
}

/** EMV 3DS's names. */
export const authenticationToWire = ({
  completion,
  notificationUrl,
  stepUp,
  browser,
}: Authentication): z.input<typeof wire.Authenticate> => ({
  threeDSCompInd: completion,
  notificationURL: notificationUrl,
  threeDSRequestorChallengeInd: stepUp ? '04' : '01',
  browserAcceptHeader: browser.acceptHeader,
  browserUserAgent: browser.userAgent,
  browserIP: browser.ip,
  browserJavaEnabled: browser.javaEnabled,
  browserJavascriptEnabled: browser.javascriptEnabled,
  browserLanguage: browser.language,
  browserColorDepth: browser.colorDepth,
  browserScreenHeight: browser.screenHeight,
  browserScreenWidth: browser.screenWidth,
  browserTZ: browser.tz,
});
