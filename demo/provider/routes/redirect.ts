import type { Deps } from '../deps.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { missingPage } from '../pages/small/page.ts';
import { presentationFor } from '../pages/small/texts.ts';
import { byNonce } from '../payments/by-nonce.ts';
import { comeBack } from '../redirect/come-back.ts';
import { destinationOf } from '../redirect/destination.ts';
import { returnedPage } from '../redirect/pages.ts';
import { isOpenRedirect, recordWindow, windowOf } from '../redirect/window.ts';

/** The way to a scheme's page and back. */
export function redirectRoutes(deps: Deps): Route[] {
  const find = ({ req }: RequestContext) => byNonce(deps.db, req.param('nonce') ?? '');

  const door = async (context: RequestContext): Promise<Response> => {
    const found = await find(context);
    if (found?.attempt.method !== 'redirect') return missingPage(presentationFor(context));
    const { attempt } = found;
    const asked = context.req.query('w');
    if (asked === 'popup' || asked === 'top') await recordWindow(deps, attempt, asked);
    return isOpenRedirect(attempt) && attempt.redirectUrl !== null
      ? context.redirect(attempt.redirectUrl, 303)
      : context.redirect(`/return/${attempt.nonce}/`, 303);
  };

  const back = async (context: RequestContext): Promise<Response> => {
    const found = await find(context);
    if (found?.attempt.method !== 'redirect') return missingPage(presentationFor(context));
    const now = await comeBack(deps, found);
    const destination = destinationOf(deps.config, now);
    return windowOf(now.attempt) === 'top'
      ? context.redirect(destination, 303)
      : returnedPage(presentationFor(context, now.session.language), now.attempt, destination);
  };

  return [
    { method: 'GET', path: '/redirect/:nonce/', handle: door },
    { method: 'GET', path: '/return/:nonce/', handle: back },
    // Some schemes send the browser back by a form. What it holds is not read.
    { method: 'POST', path: '/return/:nonce/', handle: back },
  ];
}
