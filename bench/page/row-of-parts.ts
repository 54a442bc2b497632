import { percentile } from '../statistics.ts';

/**
 * A row of a table: the middle of all looks for each part, and for the sum of all parts, so that they need not add up.
 * @param digits behind the point.
 */
export function rowOfParts<Part extends string>(
  name: string,
  parts: readonly Part[],
  looks: readonly Readonly<Record<Part, number>>[],
  digits: number,
): string[] {
  const sums = looks.map((look) => parts.reduce((sum, part) => sum + look[part], 0));
  const columns = [...parts.map((part) => looks.map((look) => look[part])), sums];
  return [name, ...columns.map((values) => percentile(values, 0.5).toFixed(digits))];
}
