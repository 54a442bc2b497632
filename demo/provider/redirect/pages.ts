import { html } from '../../../src/frame-server/html.ts';
import type { Attempt } from '../db/schema.ts';
import { card, linkTo, PULSE, smallPage, TICK } from '../pages/small/page.ts';
import { CLOSE, FIND_PAYMENT } from '../pages/small/scripts.ts';
import type { Presentation, Texts } from '../pages/small/texts.ts';

/** A window that was opened before its payment was made. */
export const waitingPage = (presentation: Presentation): Response => {
  const { texts } = presentation;
  return smallPage({
    presentation,
    title: texts.connecting,
    script: FIND_PAYMENT,
    body: html`<main><div role="status">
<div data-panel="waiting">${card(texts.connecting, texts.keepOpen, { above: PULSE })}</div>
<div data-panel="over" hidden>${card(texts.over, texts.overWhy)}</div>
<div data-panel="idle" hidden>${card(texts.idle, texts.idleWhy)}</div>
</div></main>`,
    allow: { 'connect-src': "'self'" },
  });
};

/** The end of such a window. @param shopUrl for those who can't close it, or lost the page behind. */
export function returnedPage(presentation: Presentation, attempt: Attempt, shopUrl: string): Response {
  const { heading, line } = wordsFor(attempt, presentation.texts);
  return smallPage({
    presentation,
    title: heading,
    script: CLOSE,
    body: html`<main>${card(heading, line, {
      ...(attempt.status === 'succeeded' && { above: TICK }),
      below: linkTo(shopUrl, presentation.texts.toShop),
    })}</main>`,
  });
}

function wordsFor({ status }: Attempt, texts: Texts): { heading: string; line: string } {
  switch (status) {
    case 'succeeded':
      return { heading: texts.paid, line: texts.closeWindow };
    case 'declined':
      return { heading: texts.declined, line: texts.closeWindow };
    case 'canceled':
      return { heading: texts.canceled, line: texts.closeWindow };
    case 'processing':
    case 'requires_action':
      return { heading: texts.open, line: texts.openWhy };
  }
}
