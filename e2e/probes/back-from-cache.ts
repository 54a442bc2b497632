import { expect, type Page } from '@playwright/test';
import { goBack } from '../support/engine-history.ts';
import { framed, html, type World } from './world.ts';

const CONTENT = '<button onclick="this.textContent = `Clicked`">Click</button>';

const TOLD = `<script>
  addEventListener("pageshow", (event) => { document.title = "persisted " + event.persisted; });
</script>`;

/** Away and back: the document is the same one, was told so, and can be driven further. */
export async function backFromCache(page: Page, world: World, withFrame: boolean): Promise<void> {
  const body = withFrame ? framed(world.serveOther(html(CONTENT))) : CONTENT;
  const url = world.merchant.serve({ html: html(body + TOLD) });
  await page.goto(url);
  const content = withFrame ? page.frameLocator('iframe') : page;
  await content.getByRole('button').click();
  await page.goto(world.merchant.serve({ html: html('<p>Elsewhere</p>') }));
  await goBack(page, url);
  await expect(page).toHaveTitle('persisted true', { timeout: 3_000 });
  await content.getByRole('button', { name: 'Clicked' }).click();
}
