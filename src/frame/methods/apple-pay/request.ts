import type { PaymentDetails } from '../../../protocol/messages.ts';
import type { ApplePayMethod } from '../../../protocol/snapshot.ts';
import type { Draft } from '../../state/step.ts';
import type { ApplePayPaymentToken, ApplePayRequest } from './session.ts';

/** What the customer sees on the sheet, and agrees to. */
export interface Sum {
  /** Decimal string. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

export const sheetRequest = (offer: ApplePayMethod, { amount, currency }: Sum): ApplePayRequest => ({
  countryCode: offer.country_code,
  currencyCode: currency,
  supportedNetworks: offer.supported_networks,
  merchantCapabilities: offer.merchant_capabilities,
  total: { label: offer.label, type: 'final', amount },
});

export const detailsOf = ({ amount, currency }: Sum): PaymentDetails => ({
  method: 'apple_pay',
  amount,
  currency,
  save: false,
});

/** The payment that the customer authorised on the sheet. */
export function draftOf(token: ApplePayPaymentToken, sum: Sum): Draft {
  const { displayName = '', network = '' } = token.paymentMethod;
  // Apple says e.g. "Visa 0492" or "MasterCard 1234".
  const lastFour = /\d{4}$/.exec(displayName)?.[0];
  const name = network.toLowerCase();
  const brand = name === 'amex' ? 'american_express' : name || null;
  const { amount, currency } = sum;
  return {
    key: crypto.randomUUID(),
    body: { method: 'apple_pay', amount, currency, save: false, token },
    details: detailsOf(sum),
    instrument: lastFour ? { brand, lastFour } : null,
  };
}
