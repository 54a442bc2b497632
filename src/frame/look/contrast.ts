/** An opaque colour: red, green and blue of sRGB, each 0–255. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const BLACK: Rgb = [0, 0, 0];
export const WHITE: Rgb = [255, 255, 255];
const POLES = [BLACK, WHITE] as const;

/** WCAG 2.2, "relative luminance". */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast where it is least. */
const least = (color: Rgb, grounds: readonly Rgb[]): number =>
  Math.min(...grounds.map((ground) => contrast(color, ground)));

/** Black or white, whichever is easier to read on all of the grounds. */
export const bestPole = (grounds: readonly Rgb[]): Rgb =>
  least(BLACK, grounds) > least(WHITE, grounds) ? BLACK : WHITE;

export const isLegible = (color: Rgb, grounds: readonly Rgb[], ratio: number): boolean =>
  least(color, grounds) >= ratio;

/** `share` of the second in the first. */
export const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((channel, at) => Math.round(channel + ((other[at] ?? 0) - channel) * share)) as [
    number,
    number,
    number,
  ];

const STEPS = 64;

/**
 * The colour itself where it can be read on all of the grounds, else the nearest between it and black or white
 * that can. Where the grounds leave none, the better of black and white.
 * @param ratio the contrast to reach.
 */
export function legible(color: Rgb, grounds: readonly Rgb[], ratio: number): Rgb {
  for (let step = 0; step <= STEPS; step += 1) {
    for (const pole of POLES) {
      const candidate = mix(color, pole, step / STEPS);
      if (isLegible(candidate, grounds, ratio)) return candidate;
    }
  }
  return bestPole(grounds);
}
