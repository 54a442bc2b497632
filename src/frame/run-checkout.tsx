import { render } from 'preact';
import type { FrameData } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { TimeLimits } from '../protocol/time-limits.ts';
import { followTranslation } from './i18n/follow-translation.ts';
import { resolveLocale } from './i18n/locale.ts';
import { loadTranslation } from './i18n/translation.ts';
import { createMethodForms } from './methods/method-forms.ts';
import { unknownTypes } from './methods/offered.ts';
import type { StartOptions } from './start-options.ts';
import { announceNews } from './state/announce.ts';
import { onComingBack } from './state/come-back.ts';
import { type Checkout, createState } from './state/create-state.ts';
import { watchExpiry } from './state/expiry.ts';
import type { Wire } from './state/jobs.ts';
import { markRefusals } from './state/mark-refusals.ts';
import { refresh } from './state/refresh.ts';
import { reportChange } from './state/report-change.ts';
import { runJobs } from './state/run-jobs.ts';
import { App } from './ui/app.tsx';
import { CannotStart } from './ui/cannot-start.tsx';
import { observeHeight } from './ui/height.ts';
import { paintDocument } from './ui/paint-document.ts';

export interface Page {
  root: HTMLElement;
  data: FrameData;
  start: StartOptions;
  limits: TimeLimits;
}

/** Shows the checkout at once, then brings it to life. */
export async function runCheckout(page: Page, snapshot: Snapshot): Promise<void> {
  const { data, start, limits, root } = page;
  const chunk = import('./wire.ts');
  const translation = await loadTranslation(
    resolveLocale(start.options.locale, snapshot.language, navigator.languages),
  );
  const app = createState({
    snapshot,
    surroundings: data.host,
    options: start.options,
    translation,
    now: () => performance.now(),
  });
  const forms = createMethodForms(app);
  paintDocument(app, window);
  root.replaceChildren();
  render(<App app={app} forms={forms} />, root);

  announceNews(app);
  followTranslation(app, navigator.languages);
  reportChange(app, forms);
  markRefusals(app, forms);
  const wire = chunk.then(({ connectCheckout }) =>
    connectCheckout(app, forms, { data, instance: start.instance, limits, window }),
  );
  runJobs({ app, wire, limits, online: window });
  try {
    await live(app, await wire, page);
  } catch {
    const alone = data.host === 'standalone';
    render(<CannotStart code="provider_unreachable" texts={app.messages.peek()} alone={alone} />, root);
  }
  warnOfUnknown(snapshot);
}

/** The host is there: a customer can pay. */
async function live(app: Checkout, { api, host }: Wire, { root, limits }: Page): Promise<void> {
  const forever = new AbortController().signal;
  app.host.value = host;
  observeHeight(root, (height) => host.resize(height));
  if (app.endedBefore) return;
  host.ready();
  const look = () => refresh(app, api, forever);
  watchExpiry({ app, limits, refresh: look });
  onComingBack(window, look);
  const opened = await api.open(forever);
  if (opened.kind === 'answer') {
    app.dispatch({ type: 'snapshot', snapshot: opened.value, requestId: opened.requestId });
  }
}

/** The merchant's developers should hear of it; the customer can't help. */
function warnOfUnknown(snapshot: Snapshot): void {
  const types = unknownTypes(snapshot.methods).join(', ');
  // biome-ignore lint/suspicious/noConsole: the one message that the frame has for developers.
  if (types) console.warn(`Souk: this frame doesn't know the payment methods: ${types}.`);
}
