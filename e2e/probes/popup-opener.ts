import { expect } from '@playwright/test';
import { test } from '../engines/test.ts';
import { openerPolicies } from './opener-policies.ts';
import { framed, html, world } from './world.ts';

export function probePopupOpener(): void {
  for (const { coop, handle, opener } of openerPolicies) {
    test(`under ${coop} a frame's popup opens ${handle ? 'with' : 'without'} a handle`, async ({ page }) => {
      const { merchant, serveOther, close } = await world();
      const target = serveOther(html('<p>Popup</p>'));
      const button = `<button onclick="this.title = window.open('${target}') !== null">Open</button>`;
      await page.goto(
        merchant.serve({
          html: html(framed(serveOther(html(button)))),
          headers: { 'cross-origin-opener-policy': coop },
        }),
      );
      const open = page.frameLocator('iframe').getByRole('button', { name: 'Open' });
      const opened = page.context().waitForEvent('page');
      await open.click();
      const popup = await opened;
      await expect(popup.getByText('Popup')).toBeVisible();
      await expect(open).toHaveAttribute('title', String(handle));
      expect(await popup.evaluate(() => window.opener !== null)).toBe(opener);
      await close();
    });
  }
}
