/** @returns enough of a value to recognise it. Not more: what was pasted by mistake may be a secret key. */
export const inWords = (value: unknown): string =>
  /string|number/.test(typeof value) ? `"${`${value}`.slice(0, 6)}…"` : typeof value;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isString = (value: unknown): value is string => typeof value === 'string';
