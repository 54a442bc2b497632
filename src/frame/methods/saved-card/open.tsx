import { signal } from '@preact/signals';
import type { MethodForm, Row, Tools } from '../method.ts';
import { openCodeField } from './code-field.tsx';
import { openDeletion } from './deletion.tsx';

/** One of the customer's cards: its code where the session wants it, and its deletion. */
export function openSavedCard({ key, label }: Row, { app }: Tools): MethodForm {
  const card = app.state.peek().snapshot.cards?.find(({ id }) => id === key);
  const brand = card?.brand ?? null;
  const status = signal({ brand, complete: !card?.cvc_required });
  const code = card?.cvc_required
    ? openCodeField(app, `code-${key}`, brand, (complete) => {
        status.value = { brand, complete };
      })
    : null;
  const deletion = openDeletion(app, key, label);

  return {
    View: () =>
      code && (
        <div class="fields">
          <code.View />
        </div>
      ),
    Actions: deletion.View,
    status,
    pay() {
      const cvc = code?.read();
      if (cvc === null) return null;
      return {
        body: { method: 'saved_card', save: false, card_id: key, ...(cvc ? { cvc } : {}) },
        brand,
        lastFour: card?.last_four ?? null,
      };
    },
    refuse(errors) {
      if (errors.cvc) code?.refuse('refused');
    },
  };
}
