import { fill } from '../../../src/i18n/fill.ts';
import type { FrameData } from '../../../src/protocol/frame-page.ts';
import { isLoopback } from '../../../src/protocol/loopback.ts';
import { SessionId } from '../../../src/protocol/primitives.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import { TIME_LIMITS, type TimeLimits } from '../../../src/protocol/time-limits.ts';
import type { Deps } from '../deps.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { firstLook } from '../pages/first-look.ts';
import type { FrameAssets } from '../pages/frame-assets.ts';
import { frameHeaders } from '../pages/frame-headers.ts';
import { framePage } from '../pages/frame-page.ts';
import { customerLocale } from '../pages/language.ts';
import { pageTexts } from '../pages/small/languages/index.ts';
import { testCard } from '../sandbox/test-cards.ts';
import { readSession } from '../sessions/load.ts';
import { snapshotOf } from '../sessions/snapshot.ts';

type Kind = FrameData['host'];

/** The frame in a merchant's page, and the same app as a page of its own: the payment link. */
export function frameRoutes(deps: Deps, assets: FrameAssets): Route[] {
  const timeLimits = changedLimits(deps.config.timeLimits);

  const page = async (kind: Kind, { req, get }: RequestContext): Promise<Response> => {
    const sessionId = req.param('session') ?? '';
    const loaded = SessionId.safeParse(sessionId).success ? await readSession(deps.db, { sessionId }) : null;
    const snapshot = loaded && snapshotOf(deps.config, loaded);
    const allowedOrigins =
      kind === 'standalone' ? [] : (snapshot?.allowed_origins ?? referrer(req.header('Referer')));
    const common = { host: kind, allowedOrigins, timeLimits };
    const data: FrameData = snapshot
      ? { ...common, snapshot }
      : { ...common, error: notFoundError(get('requestId')) };
    const locale = customerLocale(
      req.query('locale'),
      snapshot?.language ?? null,
      req.header('Accept-Language'),
    );
    const appearance = req.query('appearance');
    const texts = pageTexts[locale.language];
    return new Response(
      framePage(
        {
          title:
            kind === 'standalone' && snapshot
              ? fill(texts.payTo, { merchant: snapshot.merchant.name })
              : texts.checkout,
          needsScript: texts.needsScript,
          lang: locale.tag,
          dir: locale.dir,
          data,
          furtherRows: furtherRows(snapshot, req.query('methods')),
          look: appearance === undefined ? null : firstLook(appearance),
          hasMore: kind === 'standalone' || (snapshot?.methods.some(({ type }) => type !== 'card') ?? false),
          testCard: deps.config.sandbox ? testCard(loaded?.session.metadata.test_card) : null,
        },
        assets,
      ),
      {
        status: snapshot ? 200 : 404,
        headers: {
          ...frameHeaders(allowedOrigins, deps.config.fontOrigins),
          ...(kind === 'standalone' && !isPopup(req) && OPENER_POLICY),
        },
      },
    );
  };

  return [
    { method: 'GET', path: '/frame/v1/:session/', handle: (context) => page('embedded', context) },
    { method: 'GET', path: '/pay/:session/', handle: (context) => page('standalone', context) },
  ];
}

/** A popup of the payment link may keep its handle, nobody else gets one to the link. */
const OPENER_POLICY = { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' };

/**
 * The link as the popup that a merchant's page opened. Under a policy the handle that the page holds
 * would say `closed` at once; all that it gains without is `closed`, and sending the popup elsewhere.
 */
const isPopup = (req: RequestContext['req']): boolean => req.query('w') === 'popup';

const notFoundError = (requestId: string) => ({
  code: 'session_not_found' as const,
  message: 'The provider knows no session of this ID.',
  retryable: false,
  requestId,
});

/** What the form will list beside the card: each scheme is a choice. @param wanted the merchant's own choice of types. */
function furtherRows(snapshot: Snapshot | null, wanted: string | undefined): number {
  const schemes = (snapshot?.methods ?? []).flatMap((method) =>
    method.type === 'redirect' && Array.isArray(method.schemes) ? method.schemes : [],
  );
  return wanted === undefined || wanted.split(',').includes('redirect') ? schemes.length : 0;
}

/** A session that nobody knows allows no origin; the page that asks may learn just that. */
function referrer(header: string | undefined): string[] {
  if (header === undefined || !URL.canParse(header)) return [];
  const { origin, protocol, hostname } = new URL(header);
  const safe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return safe ? [origin] : [];
}

const changedLimits = (limits: TimeLimits): Partial<TimeLimits> =>
  Object.fromEntries(
    Object.entries(limits).filter(([key, value]) => TIME_LIMITS[key as keyof TimeLimits] !== value),
  );
