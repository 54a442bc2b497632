import type { Checkout } from '../state/create-state.ts';

/** On the payment link, where it leads somewhere. In a merchant's page the merchant has his own. */
export const CancelLink = ({ app }: { app: Checkout }) =>
  app.state.value.snapshot.cancel_url ? (
    <button type="button" class="cancel" onClick={() => app.dispatch({ type: 'cancel' })}>
      {app.messages.value.cancel}
    </button>
  ) : null;
