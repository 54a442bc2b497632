import type { MethodForms } from '../methods/method-forms.ts';
import { pay } from '../pay.ts';
import type { Checkout } from '../state/create-state.ts';
import { Countdown } from './countdown.tsx';
import { LockIcon } from './icons.tsx';
import { Methods } from './methods.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { PayButton } from './pay-button.tsx';

/**
 * One real form, so that browsers fill it in as one. It has no `action`, and its card fields no `name`:
 * a native submit carries nothing.
 */
export function PaymentForm({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const { step } = app.state.value;
  return (
    <form
      method="post"
      noValidate
      aria-busy={step.name !== 'ready'}
      onSubmit={(event) => {
        event.preventDefault();
        void pay(app, forms);
      }}
    >
      <NoticeBar app={app} />
      <Countdown app={app} />
      <Methods app={app} forms={forms} />
      {app.options.value.payButton === 'show' && <PayButton app={app} />}
      <p class="foot">
        <LockIcon />
        {app.messages.value.encrypted}
      </p>
    </form>
  );
}
