import './styles/index.css';
import { FRAME_DATA_ID, type FrameData, type StaticFrameData } from '../protocol/frame-page.ts';
import type { RemoteError } from '../protocol/messages.ts';
import { FRAME_TIME_LIMITS } from '../protocol/time-limits.ts';
import { offeredMethods } from './methods/offered.ts';
import { type Page, runCheckout } from './run-checkout.tsx';
import { readStartOptions } from './start-options.ts';
import { wholeStyle } from './whole-style.ts';

function begin(root: HTMLElement, data: FrameData): void {
  const page: Page = {
    root,
    data,
    start: readStartOptions(location.search),
    limits: { ...FRAME_TIME_LIMITS, ...data.timeLimits },
  };
  const { snapshot } = data;
  const fail = (error?: RemoteError) =>
    void Promise.all([import('./show-failure.tsx'), wholeStyle(document).catch(() => null)]).then(
      ([{ showFailure }]) => showFailure(page, error),
    );
  if (!snapshot) fail(data.error);
  else if (page.start.view === 'status') {
    void import('./live/run-status.ts').then(({ runStatus }) => runStatus(page, snapshot));
  } else if (!snapshot.outcome && offeredMethods(snapshot.methods, null).length === 0) {
    fail();
  } else void runCheckout(page, snapshot);
}

const root = document.getElementById('souk');
const inert = document.getElementById(FRAME_DATA_ID)?.textContent;
if (root && inert) {
  // Rendered by the frame's own provider, and so believed without parsing.
  const data = JSON.parse(inert) as FrameData | StaticFrameData;
  if (data.host) begin(root, data);
  else
    void import('./fetch-data.ts').then(async ({ fetchData }) => begin(root, await fetchData(data, window)));
}
