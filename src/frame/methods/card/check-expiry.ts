import { readParts, shortYear } from './expiry.ts';

/** Months and years as two digits each. */
export type ExpiryCheck =
  | { readonly status: 'empty' | 'incomplete' | 'invalid' | 'past' }
  | { readonly status: 'valid'; readonly month: string; readonly year: string };

/** Cards are valid for ten years at most; beyond this it is a typing error. */
const MAX_YEARS_AHEAD = 20;

/** A day ends last at UTC−12. */
const LAST_TIME_ZONE_MS = 12 * 3_600_000;

/**
 * Whether the card can still be used. The month counts until it has ended everywhere on Earth; the bank
 * knows better than the customer's calendar.
 * @param text what is in the field, in any form that people write.
 * @param now the provider's time, not the customer's clock.
 */
export function parseExpiry(text: string, now: Date): ExpiryCheck {
  const parts = readParts(text);
  const { month } = parts;
  const year = shortYear(parts.year);
  if (month === '') return { status: year ? 'incomplete' : 'empty' };
  if (month.length === 2 && (month < '01' || month > '12')) return { status: 'invalid' };
  if (month.length < 2 || year.length !== 2) return { status: 'incomplete' };

  const today = new Date(now.getTime() - LAST_TIME_ZONE_MS);
  // Two digits name the year of this century that is nearest, half a century back or ahead.
  const ahead = ((Number(year) - (today.getUTCFullYear() % 100) + 150) % 100) - 50;
  if (ahead < 0 || (ahead === 0 && Number(month) < today.getUTCMonth() + 1)) return { status: 'past' };
  if (ahead > MAX_YEARS_AHEAD) return { status: 'invalid' };
  return { status: 'valid', month, year };
}
