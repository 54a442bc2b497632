import type { Terms } from './orders.ts';
import type { Parameters } from './parameters.ts';

/** What of the page's parameters belongs to the order itself. */
export const termsOf = (parameters: Parameters, page: '/checkout' | '/spa'): Terms => ({
  language: parameters.locale === 'auto' ? null : parameters.locale,
  customer: parameters.customer,
  methods: parameters.methods ?? null,
  attempts: parameters.attempts ?? null,
  capture: parameters.capture ?? null,
  expiresIn: parameters.expires_in ?? null,
  returnTo: returnTo(parameters, page),
});

/** The same page in the same looks. */
function returnTo({ locale, theme, presentation, methods }: Parameters, page: string): string {
  const query = new URLSearchParams({ locale, theme, presentation });
  if (methods) query.set('methods', methods.join(','));
  return `${page}?${query}`;
}
