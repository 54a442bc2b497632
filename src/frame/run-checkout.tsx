import { hydrate, render } from 'preact';
import type { FrameData } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { FrameTimeLimits } from '../protocol/time-limits.ts';
import { loadTranslation } from './i18n/translation.ts';
import { firstForms } from './methods/first-forms.ts';
import { createMethodForms } from './methods/method-forms.ts';
import type { StartOptions } from './start-options.ts';
import { createState } from './state/create-state.ts';
import { isOpen, openState } from './state/open-state.ts';
import { takeOver } from './take-over.ts';
import { App } from './ui/app.tsx';
import { CannotStart } from './ui/cannot-start.tsx';
import { wholeStyle } from './whole-style.ts';

export interface Page {
  root: HTMLElement;
  data: FrameData;
  start: StartOptions;
  limits: FrameTimeLimits;
}

/** Shows the checkout at once, then brings it to life. */
export async function runCheckout(page: Page, snapshot: Snapshot): Promise<void> {
  const { data, start, limits, root } = page;
  const { options, returned, login } = start;
  const { rendered, locale } = data;
  const chunk = import('./wire.ts');
  const engine = isOpen(snapshot, returned)
    ? null
    : await chunk.then(
        (loaded) => loaded.engine,
        () => null,
      );
  const app = createState({
    state: engine?.initialState(snapshot, returned) ?? openState(snapshot),
    engine,
    surroundings: data.host,
    options,
    translation: await loadTranslation(locale),
    now: () => performance.now(),
    login,
    rendered,
  });
  const wire = chunk.then(({ connectCheckout, engine }) =>
    connectCheckout(app, { ...page, window, submit: () => engine.pay(app, forms) }),
  );
  const forms = createMethodForms({ app, wire, limits });
  // So that no row comes after the first look; but nobody waits long for a network that fails.
  const late = wire
    .catch(() => null)
    .then(() => new Promise((resolve) => setTimeout(resolve, limits.lateRows)));
  const style = wholeStyle(document).catch(() => null);
  await Promise.race([Promise.all([firstForms(app, forms), style]), late]);
  // The page's own elements live on: fields that are typed into, and the live region that screen readers know.
  (rendered ? hydrate : render)(<App app={app} forms={forms} />, root);
  if (rendered) takeOver(app, root);
  try {
    const { engine, goLive } = await chunk;
    app.equip(engine);
    await goLive({ app, forms, wire, page });
  } catch {
    const alone = data.host === 'standalone';
    render(<CannotStart text={app.messages.peek().cannotStart} alone={alone} />, root);
  }
}
