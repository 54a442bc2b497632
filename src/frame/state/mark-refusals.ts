import { effect, untracked } from '@preact/signals';
import type { MethodForms } from '../methods/method-forms.ts';
import { openRow } from '../methods/offered.ts';
import type { Checkout } from './create-state.ts';
import type { FieldErrors } from './step.ts';

/** Shows in the open form which fields the bank or the provider objected to. @returns stops. */
export function markRefusals(app: Checkout, forms: MethodForms): () => void {
  let marked: FieldErrors = {};
  return effect(() => {
    const { step } = app.state.value;
    if (step.name !== 'ready' || step.fieldErrors === marked) return;
    marked = step.fieldErrors;
    const open = untracked(() => openRow(app));
    if (open && Object.keys(marked).length > 0) untracked(() => forms(open)?.refuse(marked));
  });
}
