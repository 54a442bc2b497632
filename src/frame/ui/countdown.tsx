import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';
import { ClockIcon } from './clock-icon.tsx';
import { MoreTime } from './more-time.tsx';

/** How long the customer still has. The live region said it once; a screen reader needs no ticking. */
export function Countdown({ app }: { app: Checkout }) {
  const left = app.timeLeft.value;
  if (left === null) return null;
  const seconds = Math.ceil(left / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <div class="countdown">
      <p aria-hidden="true">
        <ClockIcon />
        {moreTextsOf(app).timeLeft} <bdi dir="ltr">{clock}</bdi>
      </p>
      {app.state.value.snapshot.can_extend && <MoreTime app={app} />}
    </div>
  );
}
