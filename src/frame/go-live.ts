import { goOn } from './go-on.ts';
import { followTranslation } from './i18n/follow-translation.ts';
import type { MethodForms } from './methods/method-forms.ts';
import { unknownTypes } from './methods/offered.ts';
import type { Page } from './run-checkout.tsx';
import { announceNews } from './state/announce.ts';
import type { Checkout } from './state/create-state.ts';
import { insist } from './state/insist.ts';
import type { LiveWire } from './state/jobs.ts';
import { markRefusals } from './state/mark-refusals.ts';
import { reportChange } from './state/report-change.ts';
import { runJobs } from './state/run-jobs.ts';
import { observeHeight } from './ui/height.ts';
import { paintDocument } from './ui/paint-document.ts';
import { showPage } from './ui/show-page.ts';
import { wholeStyle } from './whole-style.ts';

interface Living {
  app: Checkout;
  forms: MethodForms;
  wire: Promise<LiveWire>;
  page: Page;
}

/** Lets a form that can be filled in pay. Rejects when there is no host. */
export async function goLive({ app, forms, wire, page }: Living): Promise<void> {
  const { limits, root } = page;
  announceNews(app);
  // What a server has rendered stays in its language, which it chose by the same rules.
  followTranslation(app, page.data.rendered ? [page.data.locale.tag] : navigator.languages);
  reportChange(app, forms);
  markRefusals(app, forms);
  runJobs({ app, wire, limits, online: window });
  const { signal } = new AbortController();
  void insist(() => wholeStyle(document), { limits, signal, online: window });
  void goOn(app, forms, root);
  warnOfUnknown(app);
  await meetHost(app, await wire, page);
}

/** The host is there: a customer can pay. */
async function meetHost(app: Checkout, wire: LiveWire, { root, limits }: Page): Promise<void> {
  const { api, host } = wire;
  const { signal } = new AbortController();
  app.host.value = host;
  app.api.value = api;
  paintDocument(app, window);
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
function warnOfUnknown(app: Checkout): void {
  const types = unknownTypes(app.state.peek().snapshot.methods).join(', ');
  // biome-ignore lint/suspicious/noConsole: the one message that the frame has for developers.
  if (types) console.warn(`Souk: this frame doesn't know the payment methods: ${types}.`);
}
