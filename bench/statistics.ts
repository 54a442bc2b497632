/** @param of any order; at least one. @returns the smallest value that `share` of them don't exceed (nearest rank). */
export function percentile(of: readonly number[], share: number): number {
  const sorted = [...of].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('There is nothing to take a percentile of.');
  return found;
}

/** The middle one; of an even number the mean of both in the middle. */
export function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('There is nothing to take a median of.');
  return (lower + upper) / 2;
}

/** Half of the distance from the least to the most, as a share of the median: `±` of some runs of the same thing. */
export const spread = (of: readonly number[]): number => (Math.max(...of) - Math.min(...of)) / 2 / median(of);
