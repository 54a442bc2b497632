import type { DialogSpec, Rect } from '../../protocol/messages.ts';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Host } from './host.ts';
import { wayBack } from './leaving.ts';

/** The payment link: the form is the page, nobody is around it. */
export function standaloneHost(app: Checkout, limits: Pick<TimeLimits, 'leave'>, window: Window): Host {
  const nobody = () => {};
  const giveUp = () => app.dispatch({ type: 'give_up' });
  let dialog: DialogSpec | null = null;
  return {
    ready: nobody,
    resize: nobody,
    reveal: (rect) => uncover(rect, window),
    change: nobody,
    beforePayment: async () => ({ ok: true, value: null }),
    async dialog(spec) {
      dialog = spec;
      const { showDialog } = await import('../three-ds/own-dialog.tsx');
      // The last word counts, whenever the chunk comes.
      showDialog(window.document.body, dialog, giveUp);
    },
    sheet: nobody,
    navigate: (url) => window.location.assign(url),
    outcome: (outcome) => leave(app, outcome, limits, window),
    failed: nobody,
  };
}

/** CSS pixels between what is revealed and an on-screen keyboard. */
const MARGIN = 16;

/** The browser scrolls to what has the focus, and leaves what is below it under an on-screen keyboard. */
function uncover({ bottom }: Rect, window: Window): void {
  const { visualViewport: view } = window;
  const covered = view ? bottom + MARGIN - view.offsetTop - view.height : 0;
  if (!view || covered <= 0) return;
  const { body, documentElement: root } = window.document;
  if (covered > root.scrollHeight - window.innerHeight - window.scrollY) makeRoom(body, view, window);
  window.scrollBy(0, covered);
}

/** A page that ends just below can't be scrolled out from under the keyboard: it gets longer while that is there. */
function makeRoom({ style }: HTMLElement, view: VisualViewport, window: Window): void {
  style.paddingBlockEnd = `${window.innerHeight - view.height}px`;
  const tidy = () => {
    if (view.height < window.innerHeight) return;
    style.removeProperty('padding-block-end');
    view.removeEventListener('resize', tidy);
  };
  view.addEventListener('resize', tidy);
}

/** Success is read for a moment; who canceled wants to go. The rest stays to be read. */
function leave(app: Checkout, outcome: WireOutcome, limits: Pick<TimeLimits, 'leave'>, window: Window): void {
  const href = wayBack(app.state.peek().snapshot, outcome);
  if (!href || app.endedBefore) return;
  const go = () => window.location.assign(href);
  if (outcome.status === 'succeeded') setTimeout(go, limits.leave);
  else if (outcome.reason === 'customer') go();
}
