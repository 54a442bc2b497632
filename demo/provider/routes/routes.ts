import type { Deps } from '../deps.ts';
import type { Route } from '../http/route.ts';
import type { FrameAssets } from '../pages/frame-assets.ts';
import { bankRoutes } from './bank.ts';
import { checkoutRoutes } from './checkouts.ts';
import { docsRoutes } from './docs.ts';
import { frameRoutes } from './frame.ts';
import { operationRoutes } from './operations.ts';
import { sdkRoutes } from './sdk.ts';
import { sessionRoutes } from './sessions.ts';

/** Everything that the provider answers. */
export function routesOf(deps: Deps, assets: FrameAssets, release: string): Route[] {
  const described = [
    ...checkoutRoutes(deps),
    ...sessionRoutes(deps),
    ...bankRoutes(deps),
    ...operationRoutes(deps),
  ];
  return [
    ...described,
    ...docsRoutes(deps, described, release),
    ...frameRoutes(deps, assets),
    ...sdkRoutes(deps, release),
  ];
}
