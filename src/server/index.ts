/** `souk-checkout/server`: what a merchant's backend needs. No dependencies; Node 20 and edge runtimes. */
export { applePayAssociation } from './apple-pay-association.ts';
