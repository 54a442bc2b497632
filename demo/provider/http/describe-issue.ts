import type * as z from 'zod';

/** Told by name, because a pattern says nothing to a person. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['amount', 'Use a decimal string such as "12.00": digits with an optional point, no sign, no grouping.'],
  ['currency', 'Use an ISO 4217 code of three capital letters, e.g. "EUR".'],
  ['method', 'Use one of: "card", "saved_card", "redirect", "apple_pay".'],
  ['step', 'Use "authenticate" or "result".'],
  ['popup_nonce', 'Use 32 letters and digits, a new one for every window, or null.'],
  ['session_id', 'Use a session ID: 32 letters and digits.'],
  ['reference', 'Use a reference of 1 to 64 letters, digits, "_" and "-".'],
  ['number', 'Use the 12 to 19 digits of the card number, without spaces.'],
  ['expiry_month', 'Use two digits from "01" to "12".'],
  ['expiry_year', 'Use the last two digits of the year, e.g. "34".'],
  ['cvc', 'Use the 3 or 4 digits of the security code.'],
  [
    'allowed_origins',
    'Use an origin: https scheme, host and port, no path, e.g. "https://shop.example" (http only on loopback).',
  ],
  ['email', 'Use an e-mail address, e.g. "name@example.com".'],
]);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'Use a string.'],
  ['number', 'Use a number.'],
  ['int', 'Use a whole number.'],
  ['boolean', 'Use true or false.'],
  ['object', 'Use an object.'],
  ['record', 'Use an object.'],
]);

/**
 * One sentence for a person: what is wrong and what to do. For values of zod's `error` parameter, where
 * the schema itself has no message.
 */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  const field = issue.path?.findLast((key) => typeof key === 'string');
  const hint = typeof field === 'string' ? HINTS.get(field) : undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'This field is required.';
      if (issue.input === null) return 'This field may not be null. Leave it out instead.';
      if (issue.expected === 'array') return 'Use a list.';
      return hint ?? KINDS.get(issue.expected) ?? `Use a value of type ${issue.expected}.`;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'invalid_value':
      if (issue.input === undefined) return 'This field is required.';
      return `Use one of: ${issue.values.map((value) => `"${String(value)}"`).join(', ')}.`;
    case 'invalid_union':
      if (issue.discriminator !== undefined && Object(issue.input)[issue.discriminator] === undefined)
        return 'This field is required.';
      return hint ?? 'This value is not valid.';
    case 'unrecognized_keys':
      return 'Unknown field. Check its spelling, or leave it out.';
    case 'invalid_format':
      return hint ?? 'This value has the wrong format.';
    case 'not_multiple_of':
      return 'Use a whole number.';
    default:
      return hint ?? 'This value is not valid.';
  }
}

function tooSmall({ origin, minimum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string')
    return minimum === 1 ? 'This field may not be blank.' : `Use at least ${minimum} characters.`;
  if (origin === 'array') return minimum === 1 ? 'Name at least one.' : `Name at least ${minimum}.`;
  return `Use at least ${minimum}.`;
}

function tooBig({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `Use at most ${maximum} characters.`;
  if (origin === 'array') return `Use at most ${maximum} entries.`;
  return `Use at most ${maximum}.`;
}
