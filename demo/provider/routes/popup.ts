import type { Deps } from '../deps.ts';
import type { RequestContext, Route } from '../http/route.ts';
import { missingPage } from '../pages/small/page.ts';
import { presentationFor } from '../pages/small/texts.ts';
import { isNonce } from '../payments/by-nonce.ts';
import { waitingPage } from '../redirect/pages.ts';
import { popupState, reportPopup } from '../redirect/window.ts';

/**
 * Windows that a frame opens in its customer's click, before there is a payment. They find out by
 * themselves, so that nothing depends on the handle that the frame may or may not have.
 */
export function popupRoutes(deps: Deps): Route[] {
  const nonceOf = ({ req }: RequestContext): string => req.param('nonce') ?? '';
  return [
    {
      method: 'GET',
      path: '/popup/:nonce/',
      async handle(context) {
        if (!isNonce(nonceOf(context))) return missingPage(presentationFor(context));
        await reportPopup(deps, nonceOf(context));
        return waitingPage(presentationFor(context));
      },
    },
    {
      method: 'GET',
      path: '/popup/:nonce/state/',
      async handle(context) {
        if (!isNonce(nonceOf(context))) return missingPage(presentationFor(context));
        return Response.json(await popupState(deps, nonceOf(context)));
      },
    },
  ];
}
