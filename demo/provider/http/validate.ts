import * as z from 'zod';
import { describeIssue } from './describe-issue.ts';
import { addError, type FieldErrors, hasErrors } from './field-errors.ts';
import { addTextErrors } from './text-errors.ts';

export type Validated<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

/**
 * Reads a body by its schema and collects everything that is wrong with it at once.
 * @param further checks beyond the schema; they get the body as it came, whether or not the schema fits.
 */
export function validate<T extends z.core.$ZodType>(
  schema: T,
  body: unknown,
  further: (body: Record<string, unknown>, errors: FieldErrors) => void,
): Validated<z.output<T>> {
  const errors: FieldErrors = {};
  const parsed = z.safeParse(schema, body, { error: describeIssue });
  if (!parsed.success) for (const issue of parsed.error.issues) addIssue(errors, issue);
  addTextErrors(errors, body);
  if (isRecord(body)) further(body, errors);
  return parsed.success && !hasErrors(errors) ? { ok: true, value: parsed.data } : { ok: false, errors };
}

function addIssue(errors: FieldErrors, issue: z.core.$ZodIssue): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) addError(errors, [...issue.path, key], issue.message);
  } else if (issue.code === 'invalid_key') {
    for (const inner of issue.issues) addError(errors, issue.path, `This name: ${inner.message}`);
  } else addError(errors, issue.path, issue.message);
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
