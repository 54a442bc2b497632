import type { FieldErrors, FieldName } from './step.ts';

const FIELDS: Record<string, FieldName> = {
  number: 'number',
  expiry_month: 'expiry',
  expiry_year: 'expiry',
  cvc: 'cvc',
  name: 'name',
};

/** The provider's `{"card": {"number": ["…"]}}` as errors of the form's fields; others are not the customer's to fix. */
export function fieldErrorsOf(fields: Record<string, unknown>): FieldErrors {
  const { card } = fields;
  if (typeof card !== 'object' || card === null) return {};
  return Object.fromEntries(
    Object.keys(card).flatMap((key) => {
      const field = FIELDS[key];
      return field ? [[field, 'refused' as const]] : [];
    }),
  );
}
