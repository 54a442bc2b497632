import { cardForm, expect, test } from './fixtures.ts';
import { documentedPolicy, untilReady } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';
import type { ModuleWindow } from './support/module-page.ts';

test('the script inserts the frame as it runs, while the page is still being read', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title><body><div id="checkout"></div>
<script src="${stack.providerUrl}/sdk/v1/souk.js" data-session="${session_id}" data-mount="#checkout"></script>
<script nonce="story">
  window.found = { src: document.querySelector('#checkout iframe')?.src, state: document.readyState };
</script>`,
    }),
  );
  expect(await page.evaluate(() => (window as unknown as { found: object }).found)).toEqual({
    src: expect.stringContaining(`${stack.providerUrl}/frame/v1/${session_id}/?`),
    state: 'loading',
  });
  await expect(cardForm(page).number).toBeVisible();
});

test('the module inserts it before mount returns', async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  const isThere = await page.evaluate((session) => {
    void (window as unknown as ModuleWindow).start(session).mount('#checkout');
    return document.querySelector('#checkout iframe')?.isConnected;
  }, session_id);
  expect(isThere).toBe(true);
  await expect(cardForm(page).number).toBeVisible();
});

test('the form is live while its pictures are still on their way', async ({ page, open }) => {
  const letGo = await hold(page, '**/sdk/frame/marks/*');
  const { form } = await open();
  await untilReady(page);
  const isThere = () =>
    form.frame
      .locator('.mark')
      .first()
      .evaluate((mark) => (mark as HTMLImageElement).naturalWidth > 0);
  expect(await isThere()).toBe(false);
  letGo();
  await expect.poll(isThere).toBe(true);
});
