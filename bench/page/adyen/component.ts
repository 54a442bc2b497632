import { AdyenCheckout, Card } from '@adyen/adyen-web';

/** Adyen's card component, as its documentation starts it: a card form, and nothing else of it. */
window.benchInserted();

const checkout = await AdyenCheckout({
  // Of the form that it checks for; nobody is asked with it.
  clientKey: `test_${'A'.repeat(32)}`,
  environment: 'test',
  countryCode: 'NL',
  locale: 'en-US',
  amount: { value: 1200, currency: 'EUR' },
  analytics: { enabled: false },
  onSubmit: () => undefined,
});

new Card(checkout, { brands: ['visa', 'mc', 'amex'], hasHolderName: true }).mount('#checkout');
