import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';
import type { RenderFrame } from '../pages/frame-pages.ts';
import { prefillRoute } from '../sandbox/prefill.ts';
import { applePayRoutes } from './apple-pay.ts';
import { bankRoutes } from './bank.ts';
import { bulkRoutes } from './bulk.ts';
import { cardRoutes } from './cards.ts';
import { checkoutListRoutes } from './checkout-list.ts';
import { checkoutRoutes } from './checkouts.ts';
import { customerRoutes } from './customers.ts';
import { docsRoutes } from './docs.ts';
import { extendRoutes } from './extend.ts';
import { frameRoutes } from './frame.ts';
import { linkRoutes } from './links.ts';
import { liveRoutes } from './live.ts';
import { operationRoutes } from './operations.ts';
import { popupRoutes } from './popup.ts';
import { redirectRoutes } from './redirect.ts';
import { sdkRoutes } from './sdk.ts';
import { sessionRoutes } from './sessions.ts';
import { threeDsRoutes } from './three-ds.ts';
import { webhookRoutes } from './webhooks.ts';

/** Everything that the provider answers. */
export function routesOf(deps: Deps, renderFrame: RenderFrame, release: string): Route[] {
  const described = [
    ...checkoutRoutes(deps),
    ...checkoutListRoutes(deps),
    ...bulkRoutes(deps),
    ...sessionRoutes(deps),
    ...customerRoutes(deps),
    ...cardRoutes(deps),
    ...extendRoutes(deps),
    ...liveRoutes(deps),
    ...applePayRoutes(deps),
    ...webhookRoutes(deps),
    ...bankRoutes(deps),
    ...operationRoutes(deps),
  ];
  return [
    ...described,
    ...docsRoutes(deps, described, release),
    ...frameRoutes(deps, renderFrame),
    ...linkRoutes(deps),
    ...threeDsRoutes(deps),
    ...redirectRoutes(deps),
    ...popupRoutes(deps),
    ...sdkRoutes(deps, release),
    ...(deps.config.sandbox ? [prefillRoute] : []),
  ];
}
