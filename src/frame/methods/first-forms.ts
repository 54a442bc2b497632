import { effect } from '@preact/signals';
import type { Checkout } from '../state/create-state.ts';
import type { MethodForms } from './method-forms.ts';
import { openRow } from './offered.ts';

/** Resolves when all that the first look needs is here: every row, and the form of the open one. */
export const firstForms = (app: Checkout, forms: MethodForms): Promise<void> =>
  forms.settled.then(
    () =>
      new Promise((resolve) => {
        effect(() => {
          const open = openRow(app);
          if (!open || forms(open)) resolve();
        });
      }),
  );
