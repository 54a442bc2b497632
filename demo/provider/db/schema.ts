/**
 * The provider's tables. Money is a whole number of minor units beside its ISO 4217 code; every moment
 * comes from the database's clock; nothing here can hold a card number or a CVC.
 */
export * from './schema/attempts.ts';
export * from './schema/batches.ts';
export * from './schema/cards.ts';
export * from './schema/customers.ts';
export * from './schema/idempotency.ts';
export * from './schema/ledger.ts';
export * from './schema/merchants.ts';
export * from './schema/popups.ts';
export * from './schema/refunds.ts';
export * from './schema/sessions.ts';
export * from './schema/webhook-events.ts';
export * from './schema/webhook-secrets.ts';
