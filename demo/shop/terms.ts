import type { Terms } from './orders.ts';
import { type Parameters, queryOf } from './parameters.ts';

/** What of the page's parameters belongs to the order itself. */
export const termsOf = (parameters: Parameters, page: '/checkout' | '/spa'): Terms => ({
  language: parameters.locale === 'auto' ? null : parameters.locale,
  customer: parameters.customer,
  methods: parameters.methods ? sessionMethods(parameters.methods) : null,
  attempts: parameters.attempts ?? null,
  capture: parameters.capture ?? null,
  expiresIn: parameters.expires_in ?? null,
  returnTo: `${page}?${queryOf(parameters)}`,
});

/** The page's list also orders what the provider adds by itself: saved cards come with `card`. */
function sessionMethods(wanted: NonNullable<Parameters['methods']>): NonNullable<Terms['methods']> {
  const methods = wanted.filter((method) => method !== 'saved_card');
  return methods.length > 0 ? methods : ['card'];
}
