import type { MethodForms } from '../methods/method-forms.ts';
import type { Checkout } from '../state/create-state.ts';
import { PaymentForm } from './payment-form.tsx';

/** The whole checkout. Touches no `window` while it renders. */
export function App({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const { step } = app.state.value;
  const engine = app.engine.value;
  const alone = app.surroundings === 'standalone' && app.more.value;
  return (
    <main class={`checkout${alone ? ' alone' : ''}`}>
      <p class="unseen" role="status">
        {app.announcement.value}
      </p>
      {step.name === 'ended' ? (
        engine && <engine.Ending app={app} step={step} />
      ) : (
        <>
          {alone && <alone.Order />}
          <PaymentForm app={app} forms={forms} />
          {alone && <alone.CancelLink />}
        </>
      )}
    </main>
  );
}
