import { test as base } from '../fixtures.ts';
import { withFonts } from './fonts.ts';
import { openStage, type Stage } from './stage.ts';

/** Stories with a stage to picture scenes on. */
export const test = base.extend<{ stage: Stage }>({
  stage: async ({ context, page, stack, api, bank, merchant }, use) => {
    await withFonts(context);
    await use(await openStage({ context, page, stack, api, bank, merchant }));
    await context.setOffline(false);
    // What still is on its way through a scene's rules is of no account.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  },
});
