import { PaymentBody } from '../../../src/protocol/payment-bodies.ts';
import { loginRequired } from '../customers/bearer.ts';
import { invalid } from '../http/api-error.ts';
import { addError, type FieldErrors } from '../http/field-errors.ts';
import { addAmountError, addCurrencyError } from '../http/money-errors.ts';
import { isRecord, validate } from '../http/validate.ts';
import { addCardErrors } from './card-errors.ts';

/**
 * Reads what a payment is asked for with. What only the session, its customer and the database know is
 * checked where they are.
 * @param loggedIn whether a customer's bearer came with it.
 * @throws ApiError 400 by field, or 403 `login_required` where only a customer who is logged in may ask so.
 */
export function parsePayment(body: Record<string, unknown>, loggedIn: boolean, now: Date): PaymentBody {
  const validated = validate(PaymentBody, body, (given, errors) => {
    addCurrencyError(errors, given.currency);
    addAmountError(errors, ['amount'], given.amount, given.currency, { mayBeZero: false });
    if (given.method === 'card' && isRecord(given.card)) addCardErrors(errors, given.card, now);
    addSaveError(errors, given);
  });
  if (!validated.ok) throw invalid(validated.errors);
  const wanted = validated.value;
  if (!loggedIn && (wanted.save || wanted.method === 'saved_card')) throw loginRequired();
  return wanted;
}

function addSaveError(errors: FieldErrors, { method, save }: Record<string, unknown>): void {
  if (save !== true || method === 'card') return;
  addError(errors, ['save'], 'Only a new card can be saved. Leave "save" out, or pay with a card.');
}
