import type { FrameTimeLimits } from '../../protocol/time-limits.ts';
import type { Checkout } from '../state/create-state.ts';
import type { LiveWire } from '../state/jobs.ts';
import { onComingBack } from './come-back.ts';
import { dressSheet } from './dress-sheet.ts';
import { watchExpiry } from './expiry.ts';
import { fetchAhead, likelyChunks } from './fetch-ahead.ts';
import { keepErrorInSight } from './keep-error-in-sight.ts';
import { keepFocus } from './keep-focus.ts';
import { keepLive } from './keep-live.ts';

/** What comes once the form is live, or the ending is shown. Nothing of it is needed to fill the form in and pay. */
export function startLive(
  app: Checkout,
  { api, host, look }: LiveWire,
  limits: FrameTimeLimits,
  window: Window,
): void {
  if (app.surroundings === 'embedded') dressSheet(app, host, window);
  // Nothing is left to follow.
  if (app.endedBefore) return;
  watchExpiry({ app, limits, refresh: look });
  onComingBack(
    window,
    () => void look(),
    () => app.dispatch({ type: 'came_back' }),
  );
  keepFocus(app, window.document);
  keepErrorInSight(app, window, limits);
  const { locks } = window.navigator as { locks?: LockManager };
  keepLive({
    app,
    look,
    eventsUrl: api.eventsUrl,
    limits,
    window,
    locks,
    makeSource: (url) => new EventSource(url),
  });
  fetchAhead(app, likelyChunks(app), window);
}
