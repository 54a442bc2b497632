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

/** How everything that the loader shows of its own is dressed: the frame knows language and look. */
export interface Dress {
  /** BCP 47. */
  lang: string;
  dir: 'ltr' | 'rtl';
  scheme: 'light' | 'dark';
  /** Plain CSS colours and a font stack, each checked by the frame. */
  surface: string;
  text: string;
  muted: string;
  line: string;
  accent: string;
  /** `px` */
  radius: string;
  font: string;
}

/** The bank's page in a dialog in the top layer of the merchant's page. */
export interface DialogSpec {
  /** A page of the provider's. The same URL again keeps what is shown. */
  url: string;
  /** The dialog's name, `Bank verification`. */
  title: string;
  /** The Cancel button's text. */
  cancel: string;
  /** CSS pixels of the page inside; `null`: as large as the window (EMV 3DS size 05). */
  size: { width: number; height: number } | null;
  /** Read by everybody, beside the title: the time left. */
  note: string;
  /** Said by the live region when it changes. */
  announcement: string;
  /** A link that opens the page as one of its own, in another tab; `null` for none. */
  fullPage: { label: string; url: string } | null;
  dress: Dress;
}

/** Texts of what is around the frame: the iframe, and the sheet where it is shown in one. */
export interface SheetSpec {
  /** The iframe's and the dialog's name. */
  title: string;
  /** The close button's name. */
  close: string;
  dress: Dress;
}

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
  /** Shows the dialog, changes it while it is shown, or closes it (`null`): the focus then returns to the frame. */
  dialog(spec: DialogSpec | null): Result<null>;
  /** Name, language and look of what is around the frame. */
  sheet(spec: SheetSpec): Result<null>;
  /** Takes the top window to a page of the provider's. */
  navigate(url: string): Result<null>;
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
  /** The customer canceled the dialog. */
  dialogCanceled(): Promise<Result<null>>;
  /** The dialog is gone and the iframe has the focus: it goes to where it was. */
  focus(): Promise<Result<null>>;
  /** The payment link's window was closed: a hint. Asks, waits, gives up the attempt, ends with reason `customer`. */
  popupClosed(): Promise<Result<null>>;
};

/** What became of a `submit()`; the ending itself comes by callback. */
export interface SubmitAnswer {
  status: 'succeeded' | 'requires_action' | 'processing' | 'declined' | 'canceled' | 'ended';
}
