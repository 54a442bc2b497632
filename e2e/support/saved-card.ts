import { expect, type Locator } from '@playwright/test';

/** Visits until a card that was just saved is there: it is kept by a job, right after its payment. */
export const comeBackFor = (saved: Locator, visit: () => Promise<unknown>): Promise<void> =>
  expect(async () => {
    await visit();
    await expect(saved).toBeVisible({ timeout: 3_000 });
  }).toPass();
