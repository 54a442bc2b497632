import './styles/index.css';
import { FRAME_DATA_ID, type FrameData } from '../protocol/frame-page.ts';
import { TIME_LIMITS } from '../protocol/time-limits.ts';
import { offeredMethods } from './methods/offered.ts';
import { type Page, runCheckout } from './run-checkout.tsx';
import { showFailure } from './show-failure.tsx';
import { readStartOptions } from './start-options.ts';

const root = document.getElementById('souk');
const inert = document.getElementById(FRAME_DATA_ID)?.textContent;
if (root && inert) {
  // Rendered by the frame's own provider, and so believed without parsing.
  const data = JSON.parse(inert) as FrameData;
  const page: Page = {
    root,
    data,
    start: readStartOptions(location.search),
    limits: { ...TIME_LIMITS, ...data.timeLimits },
  };
  const { snapshot } = data;
  if (!snapshot) void showFailure(page, data.error);
  else if (!snapshot.outcome && offeredMethods(snapshot.methods, null).length === 0) {
    const message = "This frame knows none of the session's payment methods.";
    void showFailure(page, { code: 'protocol_mismatch', message, retryable: false, requestId: null });
  } else void runCheckout(page, snapshot);
}
