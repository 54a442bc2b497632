import type { PaymentDetails, Result, SubmitAnswer } from '../protocol/messages.ts';
import type { Payable } from './methods/method.ts';
import type { MethodForms } from './methods/method-forms.ts';
import { openRow } from './methods/offered.ts';
import type { Checkout } from './state/create-state.ts';
import { FORM_INVALID, NOT_READY, settle } from './state/settle.ts';
import type { Draft } from './state/step.ts';

/**
 * Pays with what the open form holds. While something is in flight it joins that instead.
 * @returns what became of it. Failures: `form_invalid`, `not_ready`, `before_payment_rejected`,
 * `before_payment_timeout`, `internal`; none of them charged anything.
 */
export async function pay(app: Checkout, forms: MethodForms): Promise<Result<SubmitAnswer>> {
  const { step, snapshot } = app.state.peek();
  if (step.name === 'ended') return NOT_READY;
  if (step.name === 'ready' || (step.name === 'acting' && step.resumed)) {
    const open = openRow(app);
    const form = open && forms(open);
    if (!form) return NOT_READY;
    const payable = form.pay();
    if (!payable) return FORM_INVALID;
    if (payable !== 'sheet') app.dispatch({ type: 'submit', draft: draft(payable, snapshot) });
  }
  return settle(app);
}

/** @param seen what the customer saw when he agreed. */
function draft(payable: Payable, seen: { amount: string; currency: string }): Draft {
  const { amount, currency } = seen;
  const { body, brand, lastFour } = payable;
  const details: PaymentDetails = {
    method: body.method,
    amount,
    currency,
    ...(brand ? { brand } : {}),
    ...(lastFour ? { lastFour } : {}),
    save: body.save,
  };
  return {
    key: crypto.randomUUID(),
    body: { ...body, amount, currency },
    details,
    instrument: lastFour ? { brand, lastFour } : null,
  };
}
