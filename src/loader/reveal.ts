import type { Rect } from '../protocol/messages.ts';
import { setStyle } from './frame-element.ts';

/**
 * Space left between what is revealed and the edge, in CSS pixels: of a field, its label above and two lines of
 * error below.
 */
const MARGIN = 60;

/** Scrolls the page, and every box around the iframe that scrolls, until a box inside the frame is in view. */
export function reveal(iframe: HTMLElement, box: Rect): void {
  // The browser scrolls to an element and the margins around it. Negative ones leave our box.
  const below = iframe.offsetHeight - box.bottom;
  setStyle(iframe, 'scroll-margin', `${MARGIN - box.top}px 0 ${MARGIN - below}px`);
  iframe.scrollIntoView({ block: 'nearest' });
  iframe.style.scrollMargin = '';
  // It looks at the page's viewport, of which an on-screen keyboard may cover the end.
  if (!visualViewport) return;
  const { offsetTop, height } = visualViewport;
  const covered = iframe.getBoundingClientRect().top + box.bottom + MARGIN - offsetTop - height;
  if (covered > 0) scrollBy(0, covered);
}
