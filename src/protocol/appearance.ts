/**
 * A merchant's touch on the look, as a merchant writes it. Every value is checked; nothing beyond a plain value
 * gets through.
 */

/** `auto` follows the page's computed `color-scheme`, else the system's. */
export type Theme = 'auto' | 'light' | 'dark' | 'contrast';

/** Where a field's label stands: over the field, or inside it until something is typed. */
export type Labels = 'above' | 'floating';

/** How much room there is. What can be touched stays at least 44 px high. */
export type Density = 'compact' | 'normal' | 'comfortable';

/** A CSS colour: hex, `rgb()`, `hsl()`, `oklch()`, `oklab()`, `lab()`, `lch()` or a name. */
type Color = string;

/** CSS pixels, e.g. `12px`. */
type Length = string;

/**
 * What is left out is derived from the rest. Text that could not be read, by WCAG's contrast, is moved towards
 * black or white until it can; see each colour.
 */
export interface AppearanceVariables {
  /** The pay button, selection, links. */
  accent?: Color | undefined;
  /** Text on `accent`; where it has less than 4.5:1 there, black or white stands in. */
  onAccent?: Color | undefined;
  /** Background of the frame's cards; best the page's own around the frame. */
  surface?: Color | undefined;
  /** Background of text fields. */
  field?: Color | undefined;
  /** Text; at least 4.5:1 on `surface` and `field`. */
  text?: Color | undefined;
  /** Secondary text; at least 4.5:1. */
  muted?: Color | undefined;
  /** Placeholders; at least 4.5:1 on `field`. */
  placeholder?: Color | undefined;
  /** Lines around and between things. */
  border?: Color | undefined;
  /** Errors; at least 4.5:1 on `surface`. */
  danger?: Color | undefined;
  /** Success; at least 3:1 on `surface`. */
  good?: Color | undefined;
  /** The ring around what has the focus; at least 3:1 on `surface` and `field`. Default: `accent`. */
  focus?: Color | undefined;
  /** Corners, `0`–`24px`. */
  radius?: Length | undefined;
  /** Corners of buttons, `0`–`32px`. Default: `radius`. */
  buttonRadius?: Length | undefined;
  /** Thickness of lines, `1px`–`3px`. */
  borderWidth?: Length | undefined;
  /** A font stack, e.g. `Georgia, serif`: installed families, and those of `fonts`. */
  font?: string | undefined;
  /** Size of text, `14px`–`20px`; every other size goes with it. */
  fontSize?: Length | undefined;
  /** Weight of labels: `400`, `500`, `600` or `700`. */
  labelWeight?: string | undefined;
  /** Height of text fields, `44px`–`64px`. */
  fieldHeight?: Length | undefined;
  /** Height of the pay button, `44px`–`64px`. */
  buttonHeight?: Length | undefined;
  /** The unit of all distances, `3px`–`6px`. */
  spacing?: Length | undefined;
}

/** A font file for the frame. One that can't be loaded changes nothing. */
export interface AppearanceFont {
  /** The name by which `variables.font` calls it. */
  family: string;
  /** Its file: an `https` URL (`http` on loopback) on an origin that the provider allows for fonts. */
  src: string;
  /** `100`–`900`, or a range such as `400 700`. Default `400`. */
  weight?: string | undefined;
  style?: 'normal' | 'italic' | undefined;
}

export interface Appearance {
  theme?: Theme | undefined;
  variables?: AppearanceVariables | undefined;
  /** Default `above`. */
  labels?: Labels | undefined;
  /** Default `normal`. */
  density?: Density | undefined;
  /** At most four. */
  fonts?: readonly AppearanceFont[] | undefined;
}
