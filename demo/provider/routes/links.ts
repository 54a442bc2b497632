import { SessionId } from '../../../src/protocol/primitives.ts';
import type { Deps } from '../deps.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { sessionOfLink } from '../links/find.ts';
import { qrCode } from '../links/qr-code.ts';
import { linksOf } from '../links/urls.ts';
import { missingPage } from '../pages/small/page.ts';
import { presentationFor } from '../pages/small/texts.ts';
import { readSession } from '../sessions/load.ts';

/** The payment link's short form, and the picture of it. Both are for browsers, so neither needs a key. */
export function linkRoutes(deps: Deps): Route[] {
  const follow = async (context: RequestContext): Promise<Response> => {
    const sessionId = await sessionOfLink(deps.db, context.req.param('code') ?? '');
    if (sessionId === null) return missingPage(presentationFor(context));
    return context.redirect(`/pay/${sessionId}/${new URL(context.req.url).search}`, 303);
  };

  return [
    { method: 'GET', path: '/p/:code/', handle: follow },
    // Read from paper and typed, the last slash gets lost.
    { method: 'GET', path: '/p/:code', handle: follow },
    {
      method: 'GET',
      path: '/pay/:session/qr.svg',
      async handle(context) {
        const sessionId = SessionId.safeParse(context.req.param('session'));
        const loaded = sessionId.success ? await readSession(deps.db, { sessionId: sessionId.data }) : null;
        if (!loaded) return missingPage(presentationFor(context));
        const { short_url } = linksOf(deps.config, loaded.session);
        return new Response(qrCode(short_url, short_url), {
          headers: {
            'Content-Type': 'image/svg+xml',
            // A session's link never changes. The address is a secret, so no shared cache keeps it.
            'Cache-Control': 'private, max-age=86400, immutable',
            // Merchants put it into pages of their own origin.
            'Cross-Origin-Resource-Policy': 'cross-origin',
          },
        });
      },
    },
  ];
}
