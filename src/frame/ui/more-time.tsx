import { counted } from '../../i18n/fill.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import { extendSession } from '../state/actions.ts';
import type { Checkout } from '../state/create-state.ts';

/** Before the session expires (WCAG 2.2.1). */
export const MoreTime = ({ app }: { app: Checkout }) => (
  <button type="button" class="quiet" onClick={({ currentTarget }) => void takeMoreTime(app, currentTarget)}>
    {moreTextsOf(app).moreTime}
  </button>
);

async function takeMoreTime(app: Checkout, button: HTMLButtonElement): Promise<void> {
  const end = () => Date.parse(app.state.peek().snapshot.expires_at);
  const before = end();
  const { form, ownerDocument } = button;
  await extendSession(app);
  if (end() <= before) return;
  const minutes = Math.round((end() - app.providerNow()) / 60_000);
  app.announce(counted(moreTextsOf(app).expiresIn, minutes, app.translation.peek().locale.tag));
  // The countdown goes, and the button with it.
  const { activeElement, body } = ownerDocument;
  if (activeElement === button || activeElement === body) {
    form?.querySelector<HTMLElement>(':checked')?.focus();
  }
}
