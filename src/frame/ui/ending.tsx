import { fill } from '../../i18n/fill.ts';
import type { WireSuccess } from '../../protocol/outcome-schema.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Instrument, Step } from '../state/step.ts';
import { amountText } from './amount.ts';
import { nameOfBrand } from './brand-mark.tsx';
import { TickIcon } from './icons.tsx';

/** The checkout is over. */
export function Ending({ app, step }: { app: Checkout; step: Extract<Step, { name: 'ended' }> }) {
  const { outcome, instrument } = step;
  const more = app.more.value;
  return (
    <section class="ending">
      {outcome.status === 'succeeded' ? (
        <Paid app={app} outcome={outcome} instrument={instrument} />
      ) : (
        more && <more.Unpaid outcome={outcome} />
      )}
      {more && <more.Leave outcome={outcome} />}
    </section>
  );
}

interface PaidProps {
  app: Checkout;
  outcome: WireSuccess;
  instrument: Instrument | null;
}

function Paid({ app, outcome, instrument }: PaidProps) {
  const texts = app.messages.value;
  const receipt = fill(texts.receipt, { order: outcome.order_no });
  return (
    <>
      <span class="badge good">
        <TickIcon />
      </span>
      <h1>{texts.succeeded}</h1>
      <p class="sum">
        <bdi dir="ltr">{amountText(app, outcome.amount)}</bdi>
      </p>
      <p>
        {instrument && (
          <>
            <bdi dir="ltr">{`${instrument.brand ? nameOfBrand(instrument.brand) : texts.card} •••• ${instrument.lastFour}`}</bdi>
            {' · '}
          </>
        )}
        {receipt}
      </p>
    </>
  );
}
