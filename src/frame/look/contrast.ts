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

/** WCAG 2.2, "contrast ratio", 1 to 21, of two relative luminances. */
const ratioOf = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

export const contrast = (one: Rgb, other: Rgb): number => ratioOf(luminance(one), luminance(other));

/** The contrast where it is least. @param lights the grounds' luminances, known once for all that is tried on them. */
function least(color: Rgb, lights: readonly number[]): number {
  const own = luminance(color);
  return Math.min(...lights.map((light) => ratioOf(own, light)));
}

/** Black or white, whichever is easier to read on all of the grounds. */
export function bestPole(grounds: readonly Rgb[]): Rgb {
  const lights = grounds.map(luminance);
  return least(BLACK, lights) > least(WHITE, lights) ? BLACK : WHITE;
}

export const isLegible = (color: Rgb, grounds: readonly Rgb[], ratio: number): boolean =>
  least(color, grounds.map(luminance)) >= ratio;

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
  const lights = grounds.map(luminance);
  for (let step = 0; step <= STEPS; step += 1) {
    for (const pole of POLES) {
      const candidate = mix(color, pole, step / STEPS);
      if (least(candidate, lights) >= ratio) return candidate;
    }
  }
  return bestPole(grounds);
}
