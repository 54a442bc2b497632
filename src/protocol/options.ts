import type { Appearance } from './appearance.ts';

/** The options that shape what the frame shows travel in the frame's URL and by message. */

export type PayButton = 'show' | 'hide';

/** What the loader tells the frame: at `hello`, and again at every `update`. */
export interface FrameOptions {
  /** BCP 47, or `auto`: the session's language, else the browser's. */
  locale: string;
  appearance: Appearance;
  /** Order and filter of payment methods by type; `null` for the session's own. */
  methods: string[] | null;
  payButton: PayButton;
  /** Whether a `beforePayment` must be asked before anything is sent. */
  asksBeforePayment: boolean;
  /** One-time token that logs the customer in; `null` for a guest. */
  loginToken: string | null;
  /** `light` or `dark`, as the container around the frame computes; `null` where it says nothing. */
  scheme: 'light' | 'dark' | null;
}
