import type { ComponentChildren } from 'preact';
import type { WireSuccess } from '../../protocol/outcome-schema.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Instrument, Step } from '../state/step.ts';
import { amountText } from './amount.ts';
import { nameOfBrand } from './brand-mark.tsx';
import { endingText } from './ending-text.ts';
import { ClockIcon, StopIcon, TickIcon } from './icons.tsx';
import { Leave } from './leave.tsx';

/** The checkout is over. */
export function Ending({ app, step }: { app: Checkout; step: Extract<Step, { name: 'ended' }> }) {
  const { outcome, instrument } = step;
  return (
    <section class="ending">
      {outcome.status === 'succeeded' ? (
        <Paid app={app} outcome={outcome} instrument={instrument} />
      ) : (
        <Unpaid
          icon={
            outcome.reason === 'expired' || outcome.code === 'outcome_unknown' ? <ClockIcon /> : <StopIcon />
          }
          text={endingText(outcome, app.messages.value)}
        />
      )}
      <Leave app={app} outcome={outcome} />
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
  const receipt = texts.receipt(outcome.order_no);
  return (
    <>
      <span class="badge good">
        <TickIcon />
      </span>
      <h2>{texts.succeeded}</h2>
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

export function Unpaid({
  icon,
  text: [heading, sentence],
}: {
  icon: ComponentChildren;
  text: readonly [string, string];
}) {
  return (
    <>
      <span class="badge">{icon}</span>
      <h2>{heading}</h2>
      <p>{sentence}</p>
    </>
  );
}
