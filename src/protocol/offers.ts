import * as z from 'zod/mini';

/**
 * The methods that a snapshot may offer. A file of their own, because the frame only knows their types: it reads an
 * offer by hand, before it has a reader of schemas.
 */

export const CardMethod = z.object({ type: z.literal('card'), brands: z.array(z.string()) });
export type CardMethod = z.infer<typeof CardMethod>;

/** A page of the scheme's own takes the payment; each scheme is one choice. */
export const RedirectMethod = z.object({
  type: z.literal('redirect'),
  schemes: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RedirectMethod = z.infer<typeof RedirectMethod>;

/** What `ApplePayPaymentRequest` is made of. */
export const ApplePayMethod = z.object({
  type: z.literal('apple_pay'),
  /** ISO 3166-1 alpha-2. */
  country_code: z.string(),
  supported_networks: z.array(z.string()),
  merchant_capabilities: z.array(z.string()),
  /** What the total is called on the sheet. */
  label: z.string(),
  /** Apple Pay on the Web's version to ask for. */
  version: z.int(),
});
export type ApplePayMethod = z.infer<typeof ApplePayMethod>;
