/**
 * The loader's part of the table in `time-limits.ts`, in milliseconds. Each stands alone, because the loader
 * has no room for a table.
 */

/** Loader: no `hello` from the frame → `frame_blocked` or `provider_unreachable`. */
export const HANDSHAKE = 15_000;
/** Loader and frame: a remote function that doesn't answer → `provider_unreachable`. */
export const REMOTE_CALL = 10_000;
/** Loader: pause between two looks at whether the popup was closed. */
export const POPUP_LOOK = 200;
/** Loader: `beforePayment` that doesn't settle → `before_payment_timeout`, nothing sent. */
export const BEFORE_PAYMENT = 30_000;
