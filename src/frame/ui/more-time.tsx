import { moreTextsOf } from '../i18n/more-texts.ts';
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
  app.announce(app.messages.peek().expiresIn(Math.round((end() - app.providerNow()) / 60_000)));
  // The countdown goes, and the button with it.
  const { activeElement, body } = ownerDocument;
  if (activeElement === button || activeElement === body) {
    form?.querySelector<HTMLElement>(':checked')?.focus();
  }
}
