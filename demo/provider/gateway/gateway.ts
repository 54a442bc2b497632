/**
 * The port behind which an acquirer lives.
 *
 * Every call is keyed by a reference of OURS and is idempotent at the bank: the same reference again
 * answers with what became of the first call, however late, and from whichever process. `begin` is the one
 * call that carries card data. No call throws. For whoever writes an adapter: docs/gateway.md; what it
 * must hold to is tested by `gatewayContract`.
 */
export interface Gateway {
  /** Hands the card over. A reference that was voided before is refused for ever (tombstone). */
  begin(request: BeginRequest): Promise<GatewayResult<Begun>>;
  /** Sends EMV 3DS's AReq. The same transaction again answers as before, unless `stepUp` asks for a challenge anew. */
  authenticate(gatewayRef: string, browser: Authentication): Promise<GatewayResult<Authenticated>>;
  /** What became of the challenge: the issuer's RReq, never the browser's CRes. */
  authenticationResult(gatewayRef: string): Promise<GatewayResult<ChallengeResult>>;
  /** Asks the issuer for the money. The gateway drops the CVC here. */
  authorise(gatewayRef: string): Promise<GatewayResult<Authorisation>>;
  /** Takes what was authorised. */
  capture(ref: string): Promise<GatewayResult<Captured>>;
  /** Releases what was authorised; tombstones a reference that the bank doesn't know. */
  void(ref: string): Promise<GatewayResult<Voided>>;
  /** Gives back (a part of) what was captured. */
  refund(request: RefundRequest): Promise<GatewayResult<Refunded>>;
  /** Keeps the card of an approved transaction. The same card gives the same token. */
  tokenise(gatewayRef: string): Promise<GatewayResult<Tokenised>>;
  /** Forgets a card for good. Harmless when repeated. */
  deleteToken(token: string): Promise<GatewayResult<{ status: 'deleted' }>>;
  /** What the bank knows of a reference. `not_found` does not mean that the call will not arrive. */
  inquire(ref: string): Promise<GatewayResult<Inquiry>>;
}

/**
 * `known: false` is no answer at all: the bank may or may not have acted. `sent: false` says that the
 * request can't have reached it (connection refused), so the same call may be made again.
 */
export type GatewayResult<T> = { known: true; value: T } | { known: false; sent: boolean; cause: string };

export interface Money {
  /** Decimal string in the currency's own decimals. */
  amount: string;
  /** ISO 4217 alphabetic code. */
  currency: string;
}

export interface CardSource {
  type: 'card';
  /** 12–19 digits. */
  number: string;
  /** `01`–`12`. */
  expiryMonth: string;
  /** Two digits. */
  expiryYear: string;
  cvc: string | null;
  name: string | null;
}

/** A card that was kept. Carries the stored-credential indicators of a customer-initiated payment. */
export interface TokenSource {
  type: 'token';
  token: string;
  /** Of the payment that saved the card; ties the two together at the scheme. */
  schemeTransactionId: string | null;
  cvc: string | null;
}

/** `ApplePayPayment.token`, whole. */
export interface ApplePaySource {
  type: 'apple_pay';
  token: Record<string, unknown>;
}

/** A page of the scheme's own takes the payment. */
export interface RedirectSource {
  type: 'redirect';
  scheme: string;
  /** Where the scheme sends the browser when it is through, whatever came of it. */
  returnUrl: string;
}

export type Source = CardSource | TokenSource | ApplePaySource | RedirectSource;

export interface BeginRequest {
  ref: string;
  source: Source;
  money: Money;
  /** The customer wants the card kept: the first of stored-credential payments. */
  save: boolean;
}

export type Begun =
  | {
      status: 'begun';
      gatewayRef: string;
      /** `null` for a redirect. */
      card: { brand: string; lastFour: string } | null;
      /** `null` where the card is not enrolled, or the source has been authenticated otherwise (Apple Pay). */
      threeDs: ThreeDsRange | null;
      /** The scheme's page, for a redirect; `null` otherwise. */
      redirectUrl: string | null;
    }
  /** The reference was voided before it arrived. */
  | { status: 'voided' };

/** What the directory server says of the card's range. */
export interface ThreeDsRange {
  /** `threeDSServerTransID`, a UUID. */
  transId: string;
  /** Message version, e.g. `2.2.0`. */
  version: string;
  /** `null`: the ACS has no method page. */
  methodUrl: string | null;
}

/** EMV 3DS browser data, already cut to what the protocol allows (standards: §1.3). */
export interface Authentication {
  completion: 'Y' | 'N' | 'U';
  /** Where the ACS posts the CRes. */
  notificationUrl: string;
  /** After a soft decline: a challenge is asked for (`threeDSRequestorChallengeInd` 04). */
  stepUp: boolean;
  browser: {
    acceptHeader: string;
    userAgent: string;
    ip: string | null;
    javaEnabled: boolean;
    javascriptEnabled: true;
    /** 1–8 characters. */
    language: string;
    colorDepth: '1' | '4' | '8' | '15' | '16' | '24' | '32' | '48';
    screenHeight: string;
    screenWidth: string;
    tz: string;
  };
}

export type Authenticated =
  | { transStatus: 'Y' | 'N' | 'U' | 'A' | 'R' | 'I' }
  | { transStatus: 'C'; acsUrl: string; acsTransId: string }
  /** The directory server didn't answer: as `U`. */
  | { transStatus: 'timeout' }
  | { transStatus: 'voided' };

export type ChallengeResult =
  /** The customer is not through. */
  { status: 'pending' } | { status: 'done'; transStatus: 'Y' | 'N' | 'U' | 'A' | 'R' } | { status: 'voided' };

export type Authorisation =
  | { status: 'approved'; approvalCode: string; schemeTransactionId: string | null }
  /** `65` and `1A` are soft: the issuer wants a challenge first. */
  | { status: 'declined'; code: string }
  | { status: 'voided' };

export interface Tokenised {
  token: string;
  brand: string;
  lastFour: string;
  /** `01`–`12`. */
  expiryMonth: string;
  /** Two digits. */
  expiryYear: string;
}

export type Captured = { status: 'captured' } | { status: 'refused'; code: string };

export type Voided =
  | { status: 'voided' }
  /** Nothing to release: the issuer had declined. */
  | { status: 'declined'; code: string }
  /** Too late for a void: the money was taken. */
  | { status: 'captured' };

export interface RefundRequest {
  refundRef: string;
  ref: string;
  money: Money;
}

export type Refunded = { status: 'refunded' } | { status: 'refused'; code: string };

export type Inquiry =
  | { status: 'not_found' }
  | { status: 'begun'; gatewayRef: string }
  | { status: 'approved'; gatewayRef: string; approvalCode: string; money: Money }
  | { status: 'declined'; gatewayRef: string; code: string }
  | { status: 'captured'; gatewayRef: string; approvalCode: string; money: Money }
  | { status: 'voided' };
