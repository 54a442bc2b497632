import type { BrowserContext, Page } from 'playwright-core';
import type { Visit } from './marks.ts';
import { inNewContext } from './new-context.ts';
import { probeForm } from './probe.ts';
import { calling } from './probed.ts';
import type { PlacedPage, Scene } from './scene.ts';
import { slowDown } from './slow-down.ts';
import type { Variant } from './variants.ts';

/**
 * Opens a page as everybody gets it in a browser that tests drive, which is slower, and waits until its form is
 * there; then `stay` may look around.
 */
export async function visit<T>(
  context: BrowserContext,
  { variant, page: placed, slower }: { variant: Variant; page: PlacedPage; slower: number },
  stay: (page: Page, seen: Visit) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    // The merchant's page has its own.
    const script = `if (${variant.hasNoFrame !== true} ? window.parent !== window : false) ${calling(probeForm, variant.field)}`;
    await page.addInitScript(script);
    await slowDown(page, slower);
    const seen = placed.seen();
    await page.goto(placed.url, { waitUntil: 'commit' });
    return await stay(page, await seen);
  } catch (cause) {
    throw new Error(`${variant.name} at ${new URL(placed.url).pathname} failed.`, { cause });
  } finally {
    await page.close();
  }
}

/** The same in a browser without a past, at a page of its own. */
export const visitOnce = async <T>(
  scene: Scene,
  { variant, slower = 1 }: { variant: Variant; slower?: number },
  stay: (page: Page, seen: Visit) => Promise<T>,
  prepare: (context: BrowserContext) => void = () => {},
): Promise<T> => {
  const placed = await scene.page(variant, 'loopback', { orderNo: 'A-1001' });
  return inNewContext(scene.browser, (context) => {
    prepare(context);
    return visit(context, { variant, page: placed, slower }, stay);
  });
};
