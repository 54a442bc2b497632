import type { MethodForms } from '../methods/method-forms.ts';
import { openRow } from '../methods/offered.ts';
import type { Checkout } from '../state/create-state.ts';
import { LockIcon } from './icons.tsx';
import { isUsable } from './is-usable.ts';
import { Methods } from './methods.tsx';
import { PayButton } from './pay-button.tsx';

/**
 * One real form, so that browsers fill it in as one. It has no `action`, and its card fields no `name`:
 * a native submit carries nothing.
 */
export function PaymentForm({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const { step } = app.state.value;
  const more = app.more.value;
  const engine = app.engine.value;
  const acting = step.name === 'acting' ? step : null;
  const isElsewhere = acting?.action.type === 'redirect' && !acting.resumed;
  return (
    <form
      method="post"
      noValidate
      aria-busy={!isUsable(step)}
      onSubmit={(event) => {
        // The newest: what was rendered may lag behind.
        const paying = app.engine.peek();
        // Until there is what pays, the page's own script keeps it, like one that came before all of this.
        if (!paying) return;
        event.preventDefault();
        void paying.pay(app, forms);
      }}
    >
      {engine && <engine.NoticeBar app={app} />}
      {more && <more.Countdown />}
      {acting && more && <more.Acting />}
      {!isElsewhere && (
        <>
          <Methods app={app} forms={forms} />
          <Pay app={app} forms={forms} />
        </>
      )}
      <p class="foot">
        <LockIcon />
        {app.messages.value.encrypted}
      </p>
    </form>
  );
}

/** A wallet's own button is never hidden: its rules want the customer's click on it. */
function Pay({ app, forms }: { app: Checkout; forms: MethodForms }) {
  const open = openRow(app);
  const form = open && forms(open);
  if (form?.Button) return <form.Button />;
  return open && app.options.value.payButton === 'show' ? <PayButton app={app} waits={!form} /> : null;
}
