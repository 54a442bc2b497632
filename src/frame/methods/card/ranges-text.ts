/** First and last prefix of a range, both of the same length. */
export type PrefixRange = readonly [first: string, last: string];

type Bounds = [first: number, last: number];

/**
 * Prefixes as a short text: those of one length together, each by its distance from the one before, as lists of
 * issuers' numbers are mostly digits that repeat.
 * @param ranges a prefix each, or the first and the last of a range: `['400861', '401757-401759', '42689700']`.
 * @returns what `readRanges` reads: `'400861 896-2:42689700'`.
 */
export function rangesText(ranges: readonly string[]): string {
  const byLength = new Map<number, Bounds[]>();
  for (const bounds of ranges.map(boundsOf)) {
    const { length } = String(bounds[0]);
    byLength.set(length, [...(byLength.get(length) ?? []), bounds]);
  }
  return [...byLength.values()].map((bounds) => stepsOf(joined(bounds))).join(':');
}

/** The ranges of a text of `rangesText`. */
export function readRanges(text: string): PrefixRange[] {
  return text.split(':').flatMap((steps) => {
    let at = 0;
    return steps.split(' ').map((step): PrefixRange => {
      const [by, more = 0] = step.split('-').map(Number);
      const first = at + Number(by);
      at = first + more;
      return [String(first), String(at)];
    });
  });
}

function boundsOf(range: string): Bounds {
  const [first = 0, last = first] = range.split('-').map(Number);
  return [first, last];
}

/** In order, and one where they touch. */
function joined(bounds: readonly Bounds[]): Bounds[] {
  const all: Bounds[] = [];
  for (const [first, last] of bounds.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else all.push([first, last]);
  }
  return all;
}

function stepsOf(bounds: readonly Bounds[]): string {
  let at = 0;
  return bounds
    .map(([first, last]) => {
      const step = first - at;
      at = last;
      return first === last ? step : `${step}-${last - first}`;
    })
    .join(' ');
}
