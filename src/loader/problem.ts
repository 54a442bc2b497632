/** What is wrong with an option's value. */
export interface Problem {
  /** Path inside the option, e.g. `.variables.accent`; left out for the option itself. */
  at?: string;
  value: unknown;
  /** What to give instead: a sentence in the imperative. */
  remedy: string;
}

/** @returns the value as a reader of the console recognises it, cut to a line's length. */
export function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  const type = typeof value;
  if (value !== null && /function|object|symbol|bigint/.test(type)) return `of type ${type}`;
  return JSON.stringify(value).slice(0, 60);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = (value: unknown): value is string => typeof value === 'string';
