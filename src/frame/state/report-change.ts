import { effect } from '@preact/signals';
import type { Change, FormState } from '../../protocol/messages.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import { openOffer } from '../methods/offered.ts';
import type { Checkout } from './create-state.ts';
import type { Step } from './step.ts';

/** Tells the host what its `onChange` gets, whenever it differs. @returns stops. */
export function reportChange(app: Checkout, forms: MethodForms): () => void {
  let told = '';
  return effect(() => {
    const host = app.host.value;
    const open = openOffer(app);
    if (!host || !open) return;
    const { brand, complete } = forms(open.method).status.value;
    const change: Change = {
      method: open.method.type,
      brand,
      complete,
      state: formState(app.state.value.step),
    };
    const key = JSON.stringify(change);
    if (key !== told) host.change(change);
    told = key;
  });
}

function formState(step: Step): FormState {
  switch (step.name) {
    case 'ready':
      return 'ready';
    case 'checking':
    case 'submitting':
      return 'submitting';
    case 'confirming':
    case 'canceling':
    case 'inquiring':
      return 'confirming';
    case 'ended':
      return 'ended';
  }
}
