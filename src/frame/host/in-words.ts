/** As a reader of the console recognises it, cut to a line's length. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'bigint') return 'of type bigint';
  return (JSON.stringify(value) ?? `of type ${typeof value}`).slice(0, 60);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
