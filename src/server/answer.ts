import type { FieldErrors } from './wire-checkout.ts';

/** An answer of the provider's, or of something in between, as far as it can be understood. */
export interface Answer {
  status: number;
  requestId: string | null;
  retryAfter: string | null;
  contentType: string | null;
  /** `undefined` where the body is no JSON. */
  json: unknown;
}

/** @param text without anything secret: it may end in an error. */
export const answerOf = ({ status, headers }: Response, text: string): Answer => ({
  status,
  requestId: headers.get('x-request-id'),
  retryAfter: headers.get('retry-after'),
  contentType: headers.get('content-type'),
  json: parseJson(text),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface Refusal {
  code: string;
  /** One sentence. */
  reason: string;
  fields: FieldErrors | null;
}

/** Reads `{"detail", "code"}`, `{"<field>": ["…"]}`, and what is neither. */
export function refusalIn({ json, contentType, status }: Answer): Refusal {
  if (isObject(json)) {
    if (typeof json.detail === 'string') {
      return {
        code: typeof json.code === 'string' ? json.code : 'invalid',
        reason: json.detail,
        fields: null,
      };
    }
    if (Object.keys(json).length > 0 && isFieldErrors(json)) {
      return { code: 'invalid', reason: firstOf(json), fields: json };
    }
  }
  const what = contentType?.split(';')[0]?.trim().slice(0, 60) || 'no content type';
  return {
    code: 'bad_answer',
    reason: `The answer (status ${status}, ${what}) is not the Checkout API’s. Look for a proxy in between, and at \`provider\`.`,
    fields: null,
  };
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isFieldErrors(value: unknown): value is FieldErrors {
  if (!isObject(value)) return false;
  return Object.values(value).every(
    (entry) =>
      (Array.isArray(entry) && entry.every((text) => typeof text === 'string')) || isFieldErrors(entry),
  );
}

/** `customer.email: Use an e-mail address.` */
function firstOf(errors: FieldErrors, path: string[] = []): string {
  for (const [name, entry] of Object.entries(errors)) {
    const text = Array.isArray(entry)
      ? entry[0] && `${[...path, name].join('.')}: ${entry[0]}`
      : firstOf(entry, [...path, name]);
    if (text) return text;
  }
  return '';
}
