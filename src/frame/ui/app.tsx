import type { MethodForms } from '../methods/method-forms.ts';
import type { Checkout } from '../state/create-state.ts';
import { Ending } from './ending.tsx';
import { Order } from './order.tsx';
import { PaymentForm } from './payment-form.tsx';

/** The whole checkout. Touches no `window` while it renders. */
export function App({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const { step, snapshot } = app.state.value;
  const alone = app.surroundings === 'standalone';
  return (
    <main class={`checkout${alone ? ' alone' : ''}`}>
      <p class="unseen" role="status">
        {app.announcement.value}
      </p>
      {alone && step.name !== 'ended' && <Order app={app} />}
      {step.name === 'ended' ? <Ending app={app} step={step} /> : <PaymentForm app={app} forms={forms} />}
      {alone && step.name !== 'ended' && snapshot.cancel_url && (
        <button type="button" class="cancel" onClick={() => app.dispatch({ type: 'cancel' })}>
          {app.messages.value.cancel}
        </button>
      )}
    </main>
  );
}
