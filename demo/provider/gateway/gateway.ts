/**
 * The port behind which an acquirer lives.
 *
 * Every call is keyed by a reference of OURS and is idempotent at the bank: the same reference again
 * answers with what became of the first call. `begin` is the one call that carries card data.
 */
export interface Gateway {
  /** Hands the card over. A reference that was voided before is refused for ever (tombstone). */
  begin(request: BeginRequest): Promise<GatewayResult<Begun>>;
  /** Asks the issuer for the money. The gateway drops the CVC here. */
  authorise(gatewayRef: string): Promise<GatewayResult<Authorisation>>;
  /** Takes what was authorised. */
  capture(ref: string): Promise<GatewayResult<Captured>>;
  /** Releases what was authorised; tombstones a reference that the bank doesn't know. */
  void(ref: string): Promise<GatewayResult<Voided>>;
  /** Gives back (a part of) what was captured. */
  refund(request: RefundRequest): Promise<GatewayResult<Refunded>>;
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

export interface BeginRequest {
  ref: string;
  source: CardSource;
  money: Money;
}

export type Begun =
  | { status: 'begun'; gatewayRef: string; card: { brand: string; lastFour: string } }
  /** The reference was voided before it arrived. */
  | { status: 'voided' };

export type Authorisation =
  | { status: 'approved'; approvalCode: string }
  | { status: 'declined'; code: string }
  | { status: 'voided' };

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
