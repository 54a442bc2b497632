import { hydrate, render } from 'preact';
import { resolveLocale } from '../i18n/locale.ts';
import type { FrameData } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { FrameTimeLimits } from '../protocol/time-limits.ts';
import { followTranslation } from './i18n/follow-translation.ts';
import { loadTranslation } from './i18n/translation.ts';
import { firstForms } from './methods/first-forms.ts';
import { createMethodForms } from './methods/method-forms.ts';
import { unknownTypes } from './methods/offered.ts';
import { pay } from './pay.ts';
import type { StartOptions } from './start-options.ts';
import { announceNews } from './state/announce.ts';
import { type Checkout, createState } from './state/create-state.ts';
import { insist } from './state/insist.ts';
import type { LiveWire } from './state/jobs.ts';
import { markRefusals } from './state/mark-refusals.ts';
import { reportChange } from './state/report-change.ts';
import { runJobs } from './state/run-jobs.ts';
import { takeOver } from './take-over.ts';
import { App } from './ui/app.tsx';
import { CannotStart } from './ui/cannot-start.tsx';
import { observeHeight } from './ui/height.ts';
import { paintDocument } from './ui/paint-document.ts';
import { showPage } from './ui/show-page.ts';

export interface Page {
  root: HTMLElement;
  data: FrameData;
  start: StartOptions;
  limits: FrameTimeLimits;
}

/** Shows the checkout at once, then brings it to life. */
export async function runCheckout(page: Page, snapshot: Snapshot): Promise<void> {
  const { data, start, limits, root } = page;
  const { options, returned, login, instance } = start;
  const { rendered } = data;
  const chunk = import('./wire.ts');
  // What a server has rendered stays in its language, which it chose by the same rules.
  const languages = rendered ? [rendered] : navigator.languages;
  const app = createState({
    snapshot,
    surroundings: data.host,
    options,
    translation: await loadTranslation(resolveLocale(options.locale, snapshot.language, languages)),
    now: () => performance.now(),
    returned,
    login,
    rendered,
  });
  const wire = chunk.then(({ connectCheckout }) =>
    connectCheckout(app, { data, instance, limits, window, submit: () => pay(app, forms) }),
  );
  const forms = createMethodForms({ app, wire, limits });
  // So that no row comes after the first look; but nobody waits long for a network that fails.
  const late = wire
    .catch(() => null)
    .then(() => new Promise((resolve) => setTimeout(resolve, limits.lateRows)));
  await Promise.race([firstForms(app, forms), late]);
  paintDocument(app, window);
  // The page's own elements live on: fields that are typed into, and the live region that screen readers know.
  (rendered ? hydrate : render)(<App app={app} forms={forms} />, root);

  announceNews(app);
  followTranslation(app, languages);
  reportChange(app, forms);
  markRefusals(app, forms);
  runJobs({ app, wire, limits, online: window });
  if (rendered) takeOver(app, root);
  try {
    await live(app, await wire, page);
  } catch {
    const alone = data.host === 'standalone';
    render(<CannotStart text={app.messages.peek().cannotStart} alone={alone} />, root);
  }
  warnOfUnknown(snapshot);
}

/** The host is there: a customer can pay. */
async function live(app: Checkout, wire: LiveWire, { root, limits }: Page): Promise<void> {
  const { api, host } = wire;
  const { signal } = new AbortController();
  app.host.value = host;
  app.api.value = api;
  showPage();
  observeHeight(root, (height) => host.resize(height));
  if (!app.endedBefore) {
    host.ready();
    const opened = await api.open(signal);
    if (opened.kind === 'answer') {
      app.dispatch({ type: 'snapshot', snapshot: opened.value, requestId: opened.requestId });
    }
  }
  const { startLive } = await insist(() => import('./live/start.ts'), { limits, signal, online: window });
  startLive(app, wire, limits, window);
}

/** The merchant's developers should hear of it; the customer can't help. */
function warnOfUnknown(snapshot: Snapshot): void {
  const types = unknownTypes(snapshot.methods).join(', ');
  // biome-ignore lint/suspicious/noConsole: the one message that the frame has for developers.
  if (types) console.warn(`Souk: this frame doesn't know the payment methods: ${types}.`);
}
