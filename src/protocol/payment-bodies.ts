import * as z from 'zod/mini';
import { Amount, CurrencyCode } from './primitives.ts';

/**
 * Bodies of `/v1/sessions/`. A file of their own, because the frame only makes them, by their types: their
 * schemas are the provider's.
 */

/** A card as it travels from the frame to the provider, once, and nowhere else. ASCII digits only. */
export const CardInput = z.object({
  /** 12–19 digits, no spaces. */
  number: z.string().check(z.regex(/^\d{12,19}$/)),
  /** `01`–`12`. */
  expiry_month: z.string().check(z.regex(/^(0[1-9]|1[0-2])$/)),
  /** Last two digits of the year. */
  expiry_year: z.string().check(z.regex(/^\d\d$/)),
  /** 3 or 4 digits; some Maestro cards have none. */
  cvc: z.optional(z.string().check(z.regex(/^\d{3,4}$/))),
  /** As printed on the card. */
  name: z.optional(z.string().check(z.trim(), z.maxLength(255))),
});
export type CardInput = z.infer<typeof CardInput>;

const common = {
  /** The amount that the customer saw. Another amount by now answers 409 `amount_changed`. */
  amount: Amount,
  currency: CurrencyCode,
  save: z._default(z.boolean(), false),
};

export const CardPayment = z.object({ method: z.literal('card'), ...common, card: CardInput });
export type CardPayment = z.infer<typeof CardPayment>;

/** With a card of the logged-in customer. */
export const SavedCardPayment = z.object({
  method: z.literal('saved_card'),
  ...common,
  card_id: z.string().check(z.maxLength(64)),
  /** Where the card's `cvc_required` says so. */
  cvc: z.optional(z.string().check(z.regex(/^\d{3,4}$/))),
});
export type SavedCardPayment = z.infer<typeof SavedCardPayment>;

/** 32 letters and digits, made by the frame for one popup. */
export const PopupNonce = z.string().check(z.regex(/^[A-Za-z0-9]{32}$/));

export const RedirectPayment = z.object({
  method: z.literal('redirect'),
  ...common,
  scheme: z.string().check(z.maxLength(40)),
  /** Of the window `/popup/{nonce}/` that the frame opened in the customer's click; `null`: the same window. */
  popup_nonce: z._default(z.nullable(PopupNonce), null),
  /** Where the customer goes on after the scheme's page: the merchant's `return_url`, or this payment link. */
  return_to: z._default(z.enum(['merchant', 'link']), 'merchant'),
});
export type RedirectPayment = z.infer<typeof RedirectPayment>;

/** `ApplePayPayment.token`, whole. It is card data. */
export const ApplePayToken = z.object({
  paymentData: z.record(z.string(), z.unknown()),
  paymentMethod: z.object({
    displayName: z.optional(z.string()),
    network: z.optional(z.string()),
    type: z.optional(z.string()),
  }),
  transactionIdentifier: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type ApplePayToken = z.infer<typeof ApplePayToken>;

export const ApplePayPayment = z.object({
  method: z.literal('apple_pay'),
  ...common,
  token: ApplePayToken,
});
export type ApplePayPayment = z.infer<typeof ApplePayPayment>;

/** Body of `POST /v1/sessions/{id}/payments/`. */
export const PaymentBody = z.discriminatedUnion('method', [
  CardPayment,
  SavedCardPayment,
  RedirectPayment,
  ApplePayPayment,
]);
export type PaymentBody = z.infer<typeof PaymentBody>;

/** EMV 3DS `challengeWindowSize`: 250×400, 390×400, 500×600, 600×400 CSS pixels, full screen. */
export const ChallengeWindowSize = z.enum(['01', '02', '03', '04', '05']);
export type ChallengeWindowSize = z.infer<typeof ChallengeWindowSize>;

/**
 * What the browser says of itself (EMV 3DS browser data), as it is: the provider cuts it to what the
 * protocol allows, and takes `Accept`, `User-Agent` and address from the request.
 */
export const BrowserData = z.object({
  java_enabled: z.boolean(),
  /** `navigator.language` */
  language: z.string().check(z.maxLength(64)),
  /** `screen.colorDepth`, bits. */
  color_depth: z.int().check(z.minimum(1), z.maximum(64)),
  /** CSS pixels. */
  screen_height: z.int().check(z.minimum(0), z.maximum(999_999)),
  screen_width: z.int().check(z.minimum(0), z.maximum(999_999)),
  /** `Date.prototype.getTimezoneOffset`: minutes, positive behind UTC. */
  tz: z.int().check(z.minimum(-1440), z.maximum(1440)),
  window_size: ChallengeWindowSize,
});
export type BrowserData = z.infer<typeof BrowserData>;

/** Body of `POST /v1/sessions/{id}/payments/{pid}/three-ds/`. Both steps are idempotent and answered like a payment. */
export const ThreeDsStep = z.discriminatedUnion('step', [
  z.object({
    step: z.literal('authenticate'),
    /** EMV 3DS `threeDSCompInd`. A hint: `Y` counts only if the ACS has reported to the provider. */
    method_completion: z.enum(['Y', 'N', 'U']),
    browser: BrowserData,
  }),
  /** The customer seems to be through with the challenge: the provider asks the bank. */
  z.object({ step: z.literal('result') }),
]);
export type ThreeDsStep = z.infer<typeof ThreeDsStep>;

/** Body of `POST /v1/sessions/{id}/login/`. */
export const Login = z.object({ login_token: z.string().check(z.minLength(1), z.maxLength(200)) });

/** Body of `POST /v1/sessions/{id}/apple-pay/merchant-session/`: the top page's host name. */
export const MerchantSessionRequest = z.object({ domain: z.string().check(z.maxLength(255)) });
