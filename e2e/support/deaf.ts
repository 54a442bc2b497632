import type { Page, Route } from '@playwright/test';

/**
 * The form hears nothing of its session by itself: neither events nor its own looks arrive.
 * @param first looks that still do: a static frame takes its session from one.
 * @returns lets it hear again.
 */
export async function deafen(page: Page, first = 0): Promise<() => Promise<void>> {
  let left = first;
  const news = ({ pathname }: URL) => /^\/v1\/sessions\/\w+\/(events\/)?$/.test(pathname);
  const cut = (route: Route) => {
    const { pathname } = new URL(route.request().url());
    const passes = route.request().method() !== 'GET' || (!pathname.endsWith('/events/') && left-- > 0);
    return passes ? route.continue() : route.abort();
  };
  await page.route(news, cut);
  return () => page.unroute(news, cut);
}
