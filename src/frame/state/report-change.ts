import { effect } from '@preact/signals';
import type { Change, FormState } from '../../protocol/messages.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import { openRow } from '../methods/offered.ts';
import type { Checkout } from './create-state.ts';
import type { Step } from './step.ts';

/** Tells the host what its `onChange` gets, whenever it differs. @returns stops. */
export function reportChange(app: Checkout, forms: MethodForms): () => void {
  let told = '';
  return effect(() => {
    const host = app.host.value;
    const open = openRow(app);
    const form = host && open && forms(open);
    if (!form) return;
    const { brand, complete } = form.status.value;
    const change: Change = {
      method: open.type,
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
    case 'acting':
    case 'wallet':
      return 'action';
    case 'ended':
      return 'ended';
  }
}
