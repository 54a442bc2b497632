import type { FieldErrors, FieldName } from './step.ts';

const FIELDS: Record<string, FieldName> = {
  number: 'number',
  expiry_month: 'expiry',
  expiry_year: 'expiry',
  cvc: 'cvc',
  name: 'name',
};

/**
 * The provider's `{"card": {"number": ["…"]}}`, or a saved card's `{"cvc": ["…"]}`, as errors of the form's
 * fields; others are not the customer's to fix.
 */
export function fieldErrorsOf(fields: Record<string, unknown>): FieldErrors {
  const { card } = fields;
  const named = typeof card === 'object' && card !== null ? card : fields;
  return Object.fromEntries(
    Object.keys(named).flatMap((key) => {
      const field = FIELDS[key];
      return field ? [[field, 'refused' as const]] : [];
    }),
  );
}
