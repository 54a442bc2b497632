import type { Page } from '@playwright/test';

/** The form hears nothing of its session by itself: neither events nor its own looks arrive. */
export const deafen = (page: Page): Promise<unknown> =>
  page.route(
    ({ pathname }) => /^\/v1\/sessions\/\w+\/(events\/)?$/.test(pathname),
    (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()),
  );
