import type { Rect } from '../protocol/messages.ts';
import { setStyle } from './frame-element.ts';

/** Space left between what is revealed and the edge, in CSS pixels. */
const MARGIN = 16;

/**
 * @param box to be seen. @param view that it has to be seen in. Both measured from the same zero.
 * @returns how far to scroll, downwards positive; 0 when it is in view. Of a box taller than the view, its
 *   top is shown.
 */
export function scrollDistance(box: Rect, view: Rect): number {
  const above = box.top - MARGIN - view.top;
  const below = box.bottom + MARGIN - view.bottom;
  return above < 0 ? above : Math.max(0, Math.min(above, below));
}

/** Scrolls the page, and every box around the iframe that scrolls, until a box inside the frame is in view. */
export function reveal(iframe: HTMLElement, box: Rect): void {
  // The browser scrolls to an element and the margins around it. Negative ones leave our box.
  const below = iframe.offsetHeight - box.bottom;
  setStyle(iframe, 'scroll-margin', `${MARGIN - box.top}px 0 ${MARGIN - below}px`);
  iframe.scrollIntoView({ block: 'nearest' });
  iframe.style.removeProperty('scroll-margin');
  // It looks at the page's viewport, of which an on-screen keyboard may cover a part.
  if (!visualViewport) return;
  const { top } = iframe.getBoundingClientRect();
  const { offsetTop, height } = visualViewport;
  const distance = scrollDistance(
    { top: top + box.top, bottom: top + box.bottom },
    { top: offsetTop, bottom: offsetTop + height },
  );
  if (distance !== 0) scrollBy(0, distance);
}
