import type { WireCanceled } from '../../protocol/outcome-schema.ts';
import type { Checkout } from '../state/create-state.ts';
import { ClockIcon } from './clock-icon.tsx';
import { endingText } from './ending-text.ts';
import { StopIcon } from './icons.tsx';
import { Verdict } from './verdict.tsx';

/** The checkout is over, and nothing was paid. */
export const Unpaid = ({ app, outcome }: { app: Checkout; outcome: WireCanceled }) => (
  <Verdict
    icon={outcome.reason === 'expired' || outcome.code === 'outcome_unknown' ? <ClockIcon /> : <StopIcon />}
    text={endingText(app, outcome)}
  />
);
