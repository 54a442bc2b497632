import type { ErrorCode } from './error-codes.ts';
import type { FrameOptions } from './options.ts';
import type { Outcome } from './outcome.ts';

/**
 * What loader and frame say to each other over the private port.
 *
 * The protocol's major version stands in the frame's URL (`/frame/v1/`). Within it messages are only
 * added to, unknown keys are ignored, both sides use the lower minor version, and a message that the
 * other side doesn't know degrades to `{ ok: false, error: { code: 'protocol_mismatch' } }`.
 */
export const PROTOCOL_VERSION = 1;

/** An error as it crosses the port. Never card data. */
export interface RemoteError {
  code: ErrorCode;
  message: string;
  /** Whether the session can still be paid. */
  retryable: boolean;
  requestId: string | null;
}

/** Remote functions never throw. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: RemoteError };

/** A box in the frame's own CSS pixels. */
export interface Rect {
  top: number;
  bottom: number;
}

export interface Hello {
  /** The frame's {@link PROTOCOL_VERSION}. */
  version: number;
}

export interface HelloAnswer {
  version: number;
  options: FrameOptions;
}

/** What `beforePayment` gets to know: never a number or BIN. */
export interface PaymentDetails {
  method: string;
  amount: string;
  currency: string;
  brand?: string;
  lastFour?: string;
  save: boolean;
}

/** What `onChange` gets. */
export interface Change {
  /** The open method's type. */
  method: string;
  /** The detected card brand, e.g. `visa`; `null` while unknown. */
  brand: string | null;
  /** Whether the form could be submitted. */
  complete: boolean;
  state: FormState;
}

export type FormState = 'ready' | 'submitting' | 'confirming' | 'action' | 'ended';

/** The loader's functions, called by the frame. */
export type HostMethods = {
  /** Every start of the frame; a second one is a reload. */
  hello(hello: Hello): Result<HelloAnswer>;
  /** A customer can type. */
  ready(): Result<null>;
  /** Height of the frame's content in CSS pixels. */
  resize(height: number): Result<null>;
  /** Asks the page to scroll this box into view. */
  reveal(rect: Rect): Result<null>;
  change(change: Change): Result<null>;
  /** `ok: false` stops the payment: nothing was sent. The one call without a time limit of the port's. */
  beforePayment(details: PaymentDetails): Promise<Result<null>>;
  /** The one ending. */
  outcome(outcome: Outcome): Result<null>;
  /** The frame can't start. */
  failed(error: RemoteError): Result<null>;
};

/** The frame's functions, called by the loader. */
export type FrameMethods = {
  update(options: FrameOptions): Promise<Result<null>>;
  /** Fetches the provider's truth and shows it. */
  refresh(): Promise<Result<null>>;
  /** Submits the open method; joins the attempt in flight if there is one. Resolves when the attempt has an answer. */
  submit(): Promise<Result<SubmitAnswer>>;
  /** The merchant's Cancel: abandons the attempt in flight, then ends with reason `customer`. */
  cancel(): Promise<Result<null>>;
};

/** What became of a `submit()`; the ending itself comes by callback. */
export interface SubmitAnswer {
  status: 'succeeded' | 'requires_action' | 'processing' | 'declined' | 'canceled' | 'ended';
}
