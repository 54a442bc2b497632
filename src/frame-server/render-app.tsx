import { renderToString } from 'preact-render-to-string';
import { engine } from '../frame/engine.ts';
import { loadTranslation } from '../frame/i18n/translation.ts';
import { firstForms } from '../frame/methods/first-forms.ts';
import { createMethodForms } from '../frame/methods/method-forms.ts';
import type { StartOptions } from '../frame/start-options.ts';
import { createState } from '../frame/state/create-state.ts';
import { initialState } from '../frame/state/see.ts';
import { App } from '../frame/ui/app.tsx';
import type { Locale } from '../i18n/locale.ts';
import type { FrameData } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { FRAME_TIME_LIMITS } from '../protocol/time-limits.ts';

interface RenderedApp {
  snapshot: Snapshot;
  surroundings: FrameData['host'];
  start: StartOptions;
  locale: Locale;
}

/** The checkout as HTML: what a browser shows of it before it has run a script. */
export async function renderApp({ snapshot, surroundings, start, locale }: RenderedApp): Promise<string> {
  const app = createState({
    state: initialState(snapshot, start.returned),
    engine,
    surroundings,
    options: start.options,
    translation: await loadTranslation(locale),
    now: () => 0,
    login: start.login,
    rendered: true,
  });
  // Nothing is sent from here: there is no customer.
  const forms = createMethodForms({ app, wire: new Promise(() => {}), limits: FRAME_TIME_LIMITS });
  await firstForms(app, forms);
  return renderToString(<App app={app} forms={forms} />);
}
