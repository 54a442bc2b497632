import type * as z from 'zod';
import type * as wire from '../../bank/wire.ts';
import type { Authenticated, Authorisation, Begun, ChallengeResult, Inquiry, Tokenised } from './gateway.ts';

/** What the bank says, in our words. */
export function begunFromWire(begun: z.output<typeof wire.Begun>): Begun {
  if (begun.status === 'voided') return begun;
  const { card, three_ds: range } = begun;
  return {
    status: begun.status,
    gatewayRef: begun.gateway_reference,
    card: card && { brand: card.brand, lastFour: card.last_four },
    threeDs: range && { transId: range.trans_id, version: range.version, methodUrl: range.method_url },
    redirectUrl: begun.redirect_url,
  };
}

export const authenticatedFromWire = (answer: z.output<typeof wire.Authenticated>): Authenticated =>
  answer.trans_status === 'C'
    ? { transStatus: answer.trans_status, acsUrl: answer.acs_url, acsTransId: answer.acs_trans_id }
    : { transStatus: answer.trans_status };

export const resultFromWire = (answer: z.output<typeof wire.ChallengeResult>): ChallengeResult =>
  answer.status === 'done' ? { status: answer.status, transStatus: answer.trans_status } : answer;

export const authorisationFromWire = (answer: z.output<typeof wire.Authorisation>): Authorisation =>
  answer.status === 'approved'
    ? {
        status: answer.status,
        approvalCode: answer.approval_code,
        schemeTransactionId: answer.scheme_transaction_id,
      }
    : answer;

export const tokenisedFromWire = (answer: z.output<typeof wire.Tokenised>): Tokenised => ({
  token: answer.token,
  brand: answer.brand,
  lastFour: answer.last_four,
  expiryMonth: answer.expiry_month,
  expiryYear: answer.expiry_year,
});

export function inquiryFromWire(payment: z.output<typeof wire.Payment>): Inquiry {
  switch (payment.status) {
    case 'not_found':
    case 'voided':
      return payment;
    case 'begun':
      return { status: payment.status, gatewayRef: payment.gateway_reference };
    case 'declined':
      return { status: payment.status, gatewayRef: payment.gateway_reference, code: payment.code };
    case 'approved':
    case 'captured':
      return {
        status: payment.status,
        gatewayRef: payment.gateway_reference,
        approvalCode: payment.approval_code,
        money: { amount: payment.amount, currency: payment.currency },
      };
  }
}
