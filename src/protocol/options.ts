/**
 * The options that shape what the frame shows; they travel in the frame's URL and by message.
 */

/** `auto` follows the page's computed `color-scheme`, else the system's. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';

/** A merchant's touch on the look. Every value is checked; nothing beyond a plain value gets through. */
export interface Appearance {
  theme?: Theme | undefined;
  variables?:
    | {
        /** Buttons, focus, selection. A CSS colour: hex, `rgb()`, `hsl()`, `oklch()` or a name. */
        accent?: string | undefined;
        /** Background of the frame's cards. */
        surface?: string | undefined;
        /** Text. */
        text?: string | undefined;
        /** Errors. */
        danger?: string | undefined;
        /** Corner radius, `0`–`24px`. */
        radius?: string | undefined;
        /** A font stack of installed families, e.g. `Georgia, serif`. */
        font?: string | undefined;
      }
    | undefined;
}

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
