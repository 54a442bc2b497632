import { displayAmount } from '../../protocol/money.ts';
import type { Checkout } from '../state/create-state.ts';

/** An amount in the session's currency as the customer reads it. @param amount decimal string. */
export function amountText(app: Checkout, amount: string): string {
  const { currency, decimals } = app.state.value.snapshot;
  const { locale, messages } = app.translation.value;
  return displayAmount(amount, currency, decimals, messages.amountLocale ?? locale.tag);
}
