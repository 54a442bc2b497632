import type { Page, Route } from '@playwright/test';

/** The form hears nothing of its session by itself: neither events nor its own looks arrive. @returns lets it hear again. */
export async function deafen(page: Page): Promise<() => Promise<void>> {
  const news = ({ pathname }: URL) => /^\/v1\/sessions\/\w+\/(events\/)?$/.test(pathname);
  const cut = (route: Route) => (route.request().method() === 'GET' ? route.abort() : route.continue());
  await page.route(news, cut);
  return () => page.unroute(news, cut);
}
