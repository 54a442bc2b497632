import * as z from 'zod/mini';

/** 32 letters and digits: 190 random bits (design: at least 160). */
export const SessionId = z.string().check(z.regex(/^[A-Za-z0-9]{32}$/));

/**
 * An origin as the browser serialises it: scheme, host, port unless default; no path, no trailing slash.
 * Only characters that can't end or widen a CSP source: no `*`, `;`, quotes or spaces.
 */
export const Origin = z
  .string()
  .check(z.regex(/^https?:\/\/([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/));

/** Decimal string in the currency's own decimals, see `money.ts`. */
export const Amount = z.string().check(z.regex(/^(0|[1-9]\d*)(\.\d+)?$/));

export const CurrencyCode = z.string().check(z.regex(/^[A-Z]{3}$/));

/** RFC 3339, UTC. */
export const Timestamp = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
