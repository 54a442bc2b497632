import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import type { Checkout } from '../state/create-state.ts';

/**
 * Brings what is wrong with the field that has the focus into view: now, and once an on-screen keyboard has come,
 * of which a frame is told nothing. Browsers themselves care for the field only, and not for the words below it.
 */
export function keepErrorInSight(
  app: Checkout,
  { document, visualViewport }: Window,
  limits: Pick<FrameTimeLimits, 'keyboard'>,
): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = () => app.reveal(document.activeElement?.closest('.field.bad') ?? null);
  const lookTwice = () => {
    look();
    clearTimeout(later);
    later = setTimeout(look, limits.keyboard);
  };
  document.addEventListener('focusin', lookTwice);
  // Who has the focus there already only hears of it. The words come with the mark.
  new MutationObserver(lookTwice).observe(document.body, {
    subtree: true,
    attributeFilter: ['aria-invalid'],
  });
  // A page of its own is told.
  visualViewport?.addEventListener('resize', look);
}
