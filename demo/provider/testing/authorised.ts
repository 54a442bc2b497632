import type { Gateway } from '../gateway/gateway.ts';

/**
 * Begins a payment with a good card at the bank and authorises it, past the provider.
 * @returns the bank's reference.
 */
export async function authorised(
  gateway: Gateway,
  ref: string,
  { amount = '12.00', save = false } = {},
): Promise<string> {
  const begun = await gateway.begin({
    ref,
    source: {
      type: 'card',
      number: '4242424242424242',
      expiryMonth: '12',
      expiryYear: '49',
      cvc: '123',
      name: null,
    },
    money: { amount, currency: 'EUR' },
    save,
  });
  if (!begun.known || begun.value.status !== 'begun') throw new Error('The bank did not begin.');
  await gateway.authorise(begun.value.gatewayRef);
  return begun.value.gatewayRef;
}
