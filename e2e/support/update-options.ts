import type { Page } from '@playwright/test';
import type { ChangeableOptions } from '../../src/loader/public.ts';

/** Changes the options of the checkout that the page's script tag started. */
export const updateOptions = (page: Page, options: ChangeableOptions): Promise<void> =>
  page.evaluate((changes) => {
    const script = document.querySelector('script[data-session]') as unknown as {
      checkout: { update(options: object): Promise<void> };
    };
    return script.checkout.update(changes);
  }, options);
