/**
 * The part of Apple Pay on the Web's `ApplePaySession` (Apple's documentation, "Apple Pay on the Web") that
 * is used here. Every call may throw: where the API is forbidden, or the session is over.
 */
export interface ApplePaySession {
  onvalidatemerchant: ((event: unknown) => void) | null;
  onpaymentauthorized: ((event: { payment: { token: ApplePayPaymentToken } }) => void) | null;
  oncancel: ((event: unknown) => void) | null;
  /** Opens the sheet. */
  begin(): void;
  /** Closes it. */
  abort(): void;
  completeMerchantValidation(merchantSession: unknown): void;
  completePayment(result: { status: number; errors?: unknown[] }): void;
}

export interface ApplePaySessionConstructor {
  new (version: number, request: ApplePayRequest): ApplePaySession;
  readonly STATUS_SUCCESS: number;
  readonly STATUS_FAILURE: number;
  supportsVersion(version: number): boolean;
  canMakePayments(): boolean;
}

/** Card data: it goes to the provider whole, and nowhere else. */
export interface ApplePayPaymentToken {
  paymentData: Record<string, unknown>;
  paymentMethod: { displayName?: string; network?: string; type?: string };
  transactionIdentifier: string;
}

export interface ApplePayRequest {
  countryCode: string;
  currencyCode: string;
  supportedNetworks: string[];
  merchantCapabilities: string[];
  total: { label: string; type: 'final'; amount: string };
}

/** Where the browser keeps it; absent in others than Apple's. */
export interface ApplePayScope {
  ApplePaySession?: ApplePaySessionConstructor;
  ApplePayError?: new (code: string, contactField?: string, message?: string) => unknown;
}
