import { fill } from '../../../src/i18n/fill.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import type { FrameData } from '../../../src/protocol/frame-page.ts';
import { SessionId } from '../../../src/protocol/primitives.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { TIME_LIMITS, type TimeLimits } from '../../../src/protocol/time-limits.ts';
import type { Deps } from '../deps.ts';
import { packedPage } from '../http/packed-page.ts';
import type { RequestContext, Route } from '../http/route.ts';
import type { RenderFrame } from '../pages/frame-pages.ts';
import { ICON } from '../pages/icon.ts';
import { pageTexts } from '../pages/small/languages/index.ts';
import { prefillTag } from '../sandbox/prefill.ts';
import { testCard } from '../sandbox/test-cards.ts';
import { readSession } from '../sessions/load.ts';
import { snapshotOf } from '../sessions/snapshot.ts';

type Kind = FrameData['host'];

/** The frame in a merchant's page, and the same app as a page of its own: the payment link. */
export function frameRoutes(deps: Deps, renderFrame: RenderFrame): Route[] {
  const { config, db } = deps;
  const timeLimits = changedLimits(config.timeLimits);

  const page = async (host: Kind, { req, get }: RequestContext): Promise<Response> => {
    const sessionId = req.param('session') ?? '';
    const loaded = SessionId.safeParse(sessionId).success ? await readSession(db, { sessionId }) : null;
    const snapshot = loaded && snapshotOf(config, loaded);
    const card = config.sandbox ? testCard(loaded?.session.metadata.test_card) : null;
    const { html, headers } = await renderFrame(snapshot, {
      request: req.raw,
      host,
      requestId: get('requestId'),
      timeLimits,
      fontOrigins: config.fontOrigins,
      texts: (locale) => textsOf(locale, host, snapshot),
      head: `${host === 'standalone' ? ICON.html : ''}${card ? prefillTag(card) : ''}`,
    });
    return packedPage(
      html,
      { acceptEncoding: req.header('Accept-Encoding') },
      {
        status: snapshot ? 200 : 404,
        headers: { ...headers, ...(host === 'standalone' && !isPopup(req) && OPENER_POLICY) },
      },
    );
  };

  return [
    { method: 'GET', path: '/frame/v1/:session/', handle: (context) => page('embedded', context) },
    { method: 'GET', path: '/pay/:session/', handle: (context) => page('standalone', context) },
  ];
}

function textsOf({ language }: Locale, host: Kind, snapshot: Snapshot | null) {
  const { checkout, payTo, needsScript } = pageTexts[language];
  const title =
    host === 'standalone' && snapshot ? fill(payTo, { merchant: snapshot.merchant.name }) : checkout;
  return { title, needsScript };
}

/** A popup of the payment link may keep its handle, nobody else gets one to the link. */
const OPENER_POLICY = { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' };

/**
 * The link as the popup that a merchant's page opened. Under a policy the handle that the page holds
 * would say `closed` at once; all that it gains without is `closed`, and sending the popup elsewhere.
 */
const isPopup = (req: RequestContext['req']): boolean => req.query('w') === 'popup';

const changedLimits = (limits: TimeLimits): Partial<TimeLimits> =>
  Object.fromEntries(
    Object.entries(limits).filter(([key, value]) => TIME_LIMITS[key as keyof TimeLimits] !== value),
  );
