import type { Appearance } from '../protocol/appearance.ts';
import type { Change, PaymentDetails, SubmitAnswer } from '../protocol/messages.ts';
import type { PayButton } from '../protocol/options.ts';
import type { Canceled, Success } from '../protocol/outcome.ts';
import type { CheckoutError } from './checkout-error.ts';

export type {
  Appearance,
  AppearanceFont,
  AppearanceVariables,
  Density,
  Labels,
  Theme,
} from '../protocol/appearance.ts';
export type { ErrorCode } from '../protocol/error-codes.ts';
export type { Change, FormState, PaymentDetails, SubmitAnswer } from '../protocol/messages.ts';
export type { PayButton } from '../protocol/options.ts';
export type { Canceled, CancelReason, Outcome, Success } from '../protocol/outcome.ts';

/**
 * How the checkout is shown.
 *
 * - `inline`: in an element of the page, by {@link Checkout.mount}.
 * - `sheet`: in a dialog over the page, by {@link Checkout.open}; from below on a phone.
 * - `popup`: the payment link in a window of its own, by `open`.
 * - `redirect`: the payment link in this window, by `open`. The customer comes back to the session's
 *   `return_url`; see {@link ResumeOptions}.
 */
export type Presentation = 'inline' | 'sheet' | 'popup' | 'redirect';

/** What may change while the form is shown; see {@link Checkout.update}. */
export interface ChangeableOptions {
  /**
   * Language of the form as a BCP 47 tag, e.g. `en` or `ar-KW`. `auto`, the default, takes the session's
   * language, else the browser's. A language that the form doesn't have falls back to English.
   */
  locale?: string | undefined;

  /**
   * Theme, colours, sizes, labels and fonts, so that the form fits the page. Default: follows the page, else the
   * system.
   */
  appearance?: Appearance | undefined;

  /** Payment methods by type, in the order to show them; others are hidden. Default: the session's own. */
  methods?: readonly string[] | undefined;

  /**
   * One-time token that your backend got for this customer and session
   * (`POST /v1/customers/{id}/login-token/`); with it the form knows his saved cards. Without one, and where
   * it is used up, he is a guest. It reaches the form only, never an address: not `popup` and `redirect`.
   */
  loginToken?: string | undefined;

  /** `hide` leaves out the form's own button, for pages that call {@link Checkout.submit}. Default `show`. */
  payButton?: PayButton | undefined;

  /** Height in CSS pixels, up to 4000, to reserve before the form reports its own. Default: by width, labels and density. */
  initialHeight?: number | undefined;

  /**
   * The last word before anything is sent: a promise that rejects, or a function that throws, stops the
   * payment. Has 30 seconds, then the payment stops as well. A changed amount is shown to the customer,
   * who has to click again.
   */
  beforePayment?: ((payment: PaymentDetails) => void | Promise<void>) | undefined;

  /** A customer can type. Once per mount. */
  onReady?: (() => void) | undefined;

  /** Something of the form changed that the page may want to show. Never card data. */
  onChange?: ((change: Change) => void) | undefined;

  /** The provider confirmed the payment. At most one of `onSuccess` and `onCancel` is called, once. */
  onSuccess?: ((outcome: Success) => void) | undefined;

  /** The checkout ended unpaid. */
  onCancel?: ((outcome: Canceled) => void) | undefined;

  /**
   * The checkout could not start. `mount` rejects with the same error, and may be called again. Without
   * this callback `onCancel` is called with reason `error`, which is an ending.
   */
  onError?: ((error: CheckoutError) => void) | undefined;
}

/** What {@link createCheckout} takes. */
export interface CheckoutOptions extends ChangeableOptions {
  /** The session's ID, 32 letters and digits, as the merchant's backend got it. */
  session: string;

  /** Origin of the payment provider, e.g. `https://pay.example.com`. `http` only on loopback. */
  provider: string;

  /** Default `inline`. */
  presentation?: Presentation | undefined;

  /**
   * The snapshot that the backend got with the session (`preload`). Only reserves the height before the
   * provider answered.
   */
  preload?: object | undefined;
}

/**
 * What `resumeCheckout` takes: the same options. `session` may be left out; then only a session is believed
 * for which this tab left for the provider.
 */
export interface ResumeOptions extends Omit<CheckoutOptions, 'session'> {
  session?: string | undefined;
}

/** One use of a session on one page. */
export interface Checkout {
  /**
   * Shows the form inside an element, a shadow root, or the first match of a CSS selector. A missing match
   * is waited for until `DOMContentLoaded`. While it is shown, the same target gives the same promise and
   * another target moves the form there.
   *
   * @returns a promise that resolves when a customer can type, or when the session turns out to be over.
   * @throws {CheckoutError} (as rejection) `invalid_option` (also where `presentation` asks for `open`),
   *   `mount_target_missing`, `frame_blocked`, `provider_unreachable`, `session_not_found`,
   *   `protocol_mismatch`, `foreign_return`, `unmounted`, and `not_ready` after an ending that left the
   *   session payable: that takes a new checkout.
   */
  mount(target: string | Element | ShadowRoot): Promise<void>;

  /**
   * Shows a `sheet`, `popup` or `redirect`. To be called in a click, before anything is awaited: browsers
   * open windows only then. While it is open, a popup comes to the front and the same promise is given.
   *
   * A sheet and a popup close by themselves after success and after the customer left; other endings stay
   * to be read.
   *
   * @returns a promise that resolves when a customer can type (`sheet`), when the page listens for the
   *   outcome (`popup`), or at once (`redirect`).
   * @throws {CheckoutError} (as rejection) what `mount` throws, and `popup_blocked`.
   */
  open(): Promise<void>;

  /** Takes the form, sheet or popup away; `mount` or `open` can show it again. No callback is called. */
  unmount(): void;

  /** Takes the form away for good. No callback is called any more. May be called twice. */
  destroy(): void;

  /**
   * Changes options without losing a typed digit; an option given as `undefined` returns to its default.
   * @throws {CheckoutError} (as rejection) `invalid_option`: nothing was changed. An `appearance` that the
   *   form refuses before it was shown is told as a failure to start.
   */
  update(options: ChangeableOptions): Promise<void>;

  /**
   * Shows what the provider knows by now, e.g. after the merchant changed the amount.
   * @throws {CheckoutError} (as rejection) `provider_unreachable`.
   */
  refresh(): Promise<void>;

  /**
   * Pays with what was typed, as the form's own button does, and moves the focus into the form. While a
   * payment is under way, joins it.
   * @returns what became of the attempt; the ending itself comes by callback.
   * @throws {CheckoutError} (as rejection) `not_ready`, `form_invalid` (the form shows where),
   *   `before_payment_rejected`, `before_payment_timeout`, `provider_unreachable`, `unmounted`.
   */
  submit(): Promise<SubmitAnswer>;

  /**
   * Ends the checkout with reason `customer`, after the attempt in flight, if there is one, was abandoned.
   * If that attempt had been paid, the ending is success. The session stays payable.
   * @throws {CheckoutError} (as rejection) `not_ready` when the form was shown before and is not now, so
   *   that nobody knows of an attempt; `provider_unreachable`; `unmounted`.
   */
  cancel(): Promise<void>;
}

/** The script tag's global `Souk`. */
export interface SoukGlobal {
  /** As the module's, with the script's own origin as the default `provider`. Never throws. */
  createCheckout(options: Omit<CheckoutOptions, 'provider'> & { provider?: string | undefined }): Checkout;
  /** As the module's, with the script's own origin as the default `provider`. Never throws. */
  resumeCheckout(
    options: Omit<ResumeOptions, 'provider'> & { provider?: string | undefined },
  ): Checkout | null;
  CheckoutError: typeof CheckoutError;
  /** The loader's version, e.g. `1.4.0`. */
  version: string;
  /** The checkouts that script elements started, in order. */
  checkouts: readonly Checkout[];
}
