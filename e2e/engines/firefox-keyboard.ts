import type { BidiFrame, BidiKeyboard, BidiPage, Progress } from './playwright-inside.ts';

/**
 * Firefox makes WebDriver BiDi's key events inside the document that `input.performActions` names, and
 * hands them to no other process. Playwright always names the page, so that nothing arrives in a frame of
 * another site. Here the document is named that has the focus: still the browser's own, trusted events
 * with their default actions.
 */
export function typeWhereTheFocusIs(page: BidiPage): void {
  const keyboard = Object.getPrototypeOf(page.delegate.rawKeyboard) as BidiKeyboard;
  keyboard._performActions = async function (this: BidiKeyboard, progress, actions) {
    const frame = await focusedFrame(this._page._page.mainFrame(), progress);
    await progress.race(
      this._page._session.send('input.performActions', {
        context: frame._id,
        actions: [{ type: 'key', id: 'pw_keyboard', actions }],
      }),
    );
  };
}

/** The innermost document with the focus: through shadow roots, down the frames. */
async function focusedFrame(frame: BidiFrame, progress: Progress): Promise<BidiFrame> {
  const context = await progress.race(frame.mainContext());
  const handle = await progress.race(
    context.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element instanceof HTMLIFrameElement ? element : null;
    }),
  );
  const inner = await handle.asElement()?.contentFrame(progress);
  handle.dispose();
  return inner ? focusedFrame(inner, progress) : frame;
}
