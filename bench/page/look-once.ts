import type { Visit } from './marks.ts';
import type { PlacedPage } from './scene.ts';
import type { UnwatchedBrowser } from './unwatched-browser.ts';

/** Opens a page, as from the page before it, and waits for what it notes. @param slower how many times slower the processor is made. */
export async function lookOnce(
  browser: UnwatchedBrowser,
  context: string,
  { room, seen }: PlacedPage,
  slower: number,
): Promise<Visit> {
  const visit = seen();
  const close = await browser.open(context, room, slower);
  return visit.finally(close);
}

/** In a browser without a past. */
export async function lookAfresh(
  browser: UnwatchedBrowser,
  page: PlacedPage,
  slower: number,
): Promise<Visit> {
  const context = await browser.newContext();
  return lookOnce(browser, context, page, slower).finally(() => browser.closeContext(context));
}
