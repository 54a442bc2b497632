import type { Deps } from '../deps.ts';
import { readForm } from '../http/body.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { missingPage } from '../pages/small/page.ts';
import { presentationFor } from '../pages/small/texts.ts';
import { type Addressed, byNonce } from '../payments/by-nonce.ts';
import { keyOf } from '../payments/settle.ts';
import { stageOf } from '../payments/stage.ts';
import { hearChallenge, hearMethod } from '../three-ds/notifications.ts';
import {
  ancestorsOf,
  challengeHeardPage,
  challengePage,
  donePage,
  emptyPage,
  fullChallengePage,
  heardPage,
  methodPage,
} from '../three-ds/pages.ts';
import { showChallenge } from '../three-ds/show-challenge.ts';

const ANYBODY = '*';

/**
 * Pages between the frame and the bank, and what the bank's pages post to. The latter stand in frames of the
 * bank's, in whatever page the customer is, and get no cookies: the address's nonce is all that they know.
 */
export function threeDsRoutes(deps: Deps): Route[] {
  const page =
    (
      answer: (context: RequestContext, found: Addressed) => Promise<Response> | Response,
      ancestors?: string,
    ) =>
    async (context: RequestContext): Promise<Response> => {
      const found = await byNonce(deps.db, context.req.param('nonce') ?? '');
      return found ? answer(context, found) : missingPage(presentationFor(context), ancestors);
    };

  return [
    {
      method: 'GET',
      path: '/3ds/:nonce/method/',
      handle: page((context, { attempt, session }) => {
        const host = {
          presentation: presentationFor(context, session.language),
          ancestors: session.allowedOrigins,
        };
        const { threeDsMethodUrl: url, threeDsTransId: transId } = attempt;
        if (stageOf(attempt) !== 'method' || url === null || transId === null) {
          return emptyPage(host.presentation, ancestorsOf(host.ancestors));
        }
        const notificationUrl = `${deps.config.providerUrl}/3ds/${attempt.nonce}/method/`;
        return methodPage(host, { url, transId, notificationUrl });
      }),
    },
    {
      method: 'POST',
      path: '/3ds/:nonce/method/',
      handle: page(async (context, found) => {
        await hearMethod(deps, found, await readForm(context.req));
        return heardPage(presentationFor(context));
      }, ANYBODY),
    },
    {
      method: 'GET',
      path: '/3ds/:nonce/challenge/',
      handle: page(async (context, { attempt, session }) => {
        const presentation = presentationFor(context, session.language);
        const full = context.req.query('full') === '1';
        const challenge = await showChallenge(deps, keyOf(attempt));
        if (full) {
          return challenge
            ? fullChallengePage(presentation, challenge, attempt.nonce)
            : donePage(presentation);
        }
        const ancestors = session.allowedOrigins;
        return challenge
          ? challengePage({ presentation, ancestors }, challenge, attempt.nonce)
          : emptyPage(presentation, ancestorsOf(ancestors));
      }),
    },
    {
      method: 'POST',
      path: '/3ds/:nonce/challenge/',
      handle: page(async (context, found) => {
        await hearChallenge(deps, found, await readForm(context.req));
        // A page of its own must not be posted again when it is reloaded.
        return context.req.header('Sec-Fetch-Dest') === 'document'
          ? context.redirect(`/3ds/${found.attempt.nonce}/done/`, 303)
          : challengeHeardPage(presentationFor(context));
      }, ANYBODY),
    },
    {
      method: 'GET',
      path: '/3ds/:nonce/done/',
      handle: page((context, { session }) => donePage(presentationFor(context, session.language))),
    },
  ];
}
