import { isDigit, normalizeDigits } from './digits.ts';
import type { FieldFormat } from './edit.ts';

/** Months and years as two digits each. */
export type ExpiryCheck =
  | { readonly status: 'empty' | 'incomplete' | 'invalid' | 'past' }
  | { readonly status: 'valid'; readonly month: string; readonly year: string };

const SEPARATOR = ' / ';

/** Cards are valid for ten years at most; beyond this it is a typing error. */
const MAX_YEARS_AHEAD = 20;

/** A day ends last at UTC−12. */
const LAST_TIME_ZONE_MS = 12 * 3_600_000;

interface Parts {
  month: string;
  year: string;
}

/**
 * The field's text as `MM / YY`, as far as it goes.
 * @param raw what is in the field: typed, pasted or filled in by the browser.
 * @param deleting the person deletes, or works inside the text: nothing is completed.
 */
export function formatExpiry(raw: string, deleting: boolean): string {
  const { month, year } = deleting ? literalParts(raw) : readParts(raw);
  const open = !deleting && month.length === 2;
  return month + (year || open ? SEPARATOR : '') + shortYear(year);
}

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

export const expiryFormat: FieldFormat = { format: formatExpiry, isKept: isDigit };

/** `203` may become 2030, `2030` is 30. Of anything else the first two digits count. */
function shortYear(year: string): string {
  if (!year.startsWith('20') || year.length < 3) return year.slice(0, 2);
  return year.length === 3 ? year : year.slice(2, 4);
}

const groups = (text: string): string[] =>
  normalizeDigits(text)
    .replace(/^[^\d/]+/, '')
    .split(/\D+/);

function literalParts(text: string): Parts {
  const [first = '', second = ''] = groups(text);
  return { month: first.slice(0, 2), year: second || first.slice(2) };
}

function readParts(text: string): Parts {
  const found = groups(text);
  const [first = '', second = ''] = found;
  if (second && /^20\d\d$/.test(first)) return { month: twoDigits(second), year: first };
  if (second || (found.length > 1 && first.length < 2)) return { month: twoDigits(first), year: second };
  return splitRun(first);
}

/** `0` alone may become any month. */
const twoDigits = (month: string) => (/^[1-9]$/.test(month) ? `0${month}` : month.slice(0, 2));

/**
 * Month and year with nothing between them. The month takes two digits where they make one (`112` is 11/2,
 * `120` is 12/0), else one (`130` is 1/30, `2` is February). Two forms of whole years are known:
 * `12030` and `203001`.
 */
function splitRun(run: string): Parts {
  if (/^20\d\d(0[1-9]|1[0-2])$/.test(run)) return { month: run.slice(4), year: run.slice(0, 4) };
  const oneDigit = run >= '13' || /^120\d\d$/.test(run);
  return oneDigit
    ? { month: `0${run.slice(0, 1)}`, year: run.slice(1) }
    : { month: run.slice(0, 2), year: run.slice(2) };
}
