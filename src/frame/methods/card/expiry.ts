import { isDigit, normalizeDigits } from './digits.ts';
import type { FieldFormat } from './edit.ts';

const SEPARATOR = ' / ';

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

export const expiryFormat: FieldFormat = { format: formatExpiry, isKept: isDigit };

/** `203` may become 2030, `2030` is 30. Of anything else the first two digits count. */
export function shortYear(year: string): string {
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

/** Month and year in any form that people write them. */
export function readParts(text: string): Parts {
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
