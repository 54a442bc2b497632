import { expect, type Page } from '@playwright/test';
import type { Ability } from '../engines/abilities.ts';
import { backFromCache } from './back-from-cache.ts';
import { framed, html, type World } from './world.ts';

/** Does what the ability is, and throws where it doesn't come about. */
export type Probe = (page: Page, world: World) => Promise<void>;

const FIELD = '<label>Field <input id="field"></label>';

const frameOf = (page: Page) => page.frameLocator('iframe');

async function openFramed(
  page: Page,
  { merchant, serveOther }: World,
  inner: string,
  around = '',
): Promise<void> {
  await page.goto(merchant.serve({ html: html(around + framed(serveOther(html(inner)))) }));
}

export const probes: Record<Ability, Probe> = {
  async type_in_frame(page, world) {
    await openFramed(page, world, FIELD, '<div style="height: 1400px"></div>');
    const field = frameOf(page).getByLabel('Field');
    await field.click();
    await page.keyboard.type('42 ok');
    await expect(field).toHaveValue('42 ok');
    await expect(field).toBeFocused();
  },

  async tab_through_frame(page, world) {
    await openFramed(page, world, FIELD, '<button>Before</button>');
    await expect(frameOf(page).getByLabel('Field')).toBeVisible();
    await page.getByRole('button', { name: 'Before' }).click();
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(frameOf(page).getByLabel('Field')).toBeFocused({ timeout: 100 });
    }).toPass();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Before' })).toBeFocused();
  },

  async popup(page, world) {
    const target = world.serveOther(
      html(
        '<div style="height: 700px"></div><button onclick="document.title = event.isTrusted">Pay</button>',
      ),
    );
    await openFramed(
      page,
      world,
      `<button onclick="handle = window.open('${target}', '', 'popup,width=480,height=400')">Open</button>`,
    );
    const opened = page.context().waitForEvent('page');
    await frameOf(page).getByRole('button', { name: 'Open' }).click();
    const popup = await opened;
    await popup.getByRole('button', { name: 'Pay' }).click();
    await expect(popup).toHaveTitle('true');
    await popup.close();
    await expect
      .poll(() =>
        frameOf(page)
          .locator('body')
          .evaluate(() => (window as unknown as { handle: Window }).handle.closed),
      )
      .toBe(true);
  },

  async popup_blocker(page, world) {
    await openFramed(page, world, '<p>Nobody clicked</p>');
    const opened = await frameOf(page)
      .locator('body')
      .evaluate(
        () =>
          new Promise((resolve) => {
            // Playwright gives what it evaluates the customer's activation; that lasts some seconds at most.
            const look = () => {
              if (navigator.userActivation.isActive) setTimeout(look, 200);
              else resolve(window.open('about:blank') !== null);
            };
            look();
          }),
      );
    expect(opened).toBe(false);
  },

  async top_layer_dialog(page, world) {
    const src = world.serveOther(html(FIELD));
    const page_ = `<div style="transform: scale(1); overflow: hidden; height: 20px">
      <dialog aria-label="Bank">${framed(src)}<button>Cancel</button></dialog></div>`;
    await page.goto(world.merchant.serve({ html: html(page_) }));
    await page.locator('dialog').evaluate((dialog: HTMLDialogElement) => dialog.showModal());
    const dialog = page.getByRole('dialog', { name: 'Bank' });
    const field = dialog.locator('iframe').contentFrame().getByLabel('Field');
    await field.click();
    await page.keyboard.type('1234');
    await expect(field).toHaveValue('1234');
    await dialog.getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  },

  async route_abort(page, world) {
    await page.route(/\/refused$/, (route) => route.abort('connectionfailed'));
    await openFramed(page, world, '<p>Frame</p>');
    const fetched = await frameOf(page)
      .locator('body')
      .evaluate(() => fetch('/refused').then(String, () => 'failed'));
    expect(fetched).toBe('failed');
    expect(world.merchant.requests.filter(({ url }) => url.endsWith('/refused'))).toEqual([]);
  },

  async route_fetch(page, world) {
    await page.route(/\/lost$/, async (route) => {
      await route.fetch({ timeout: 3_000 }).catch(() => null);
      await route.abort('connectionreset');
    });
    await page.goto(world.merchant.serve({ html: html('') }));
    const fetched = await page.evaluate(() =>
      fetch('/lost', { method: 'POST', body: 'card' }).then(String, () => 'failed'),
    );
    expect(fetched).toBe('failed');
    expect(world.merchant.requests.find(({ url }) => url.endsWith('/lost'))?.text).toContain('card');
  },

  async offline(page, world) {
    await openFramed(page, world, '<p>Frame</p>');
    const look = () =>
      frameOf(page)
        .locator('body')
        .evaluate(async () => [
          navigator.onLine,
          await fetch(location.href).then(
            () => true,
            () => false,
          ),
        ]);
    expect(await look()).toEqual([true, true]);
    await page.context().setOffline(true);
    expect(await look()).toEqual([false, false]);
    await page.context().setOffline(false);
    expect(await look()).toEqual([true, true]);
  },

  async clock(page, world) {
    await page.clock.install();
    const late = '<script>setTimeout(() => { document.body.textContent = "late"; }, 60_000)</script>';
    await openFramed(page, world, late);
    await expect(frameOf(page).locator('body')).not.toHaveText('late');
    await page.clock.fastForward(61_000);
    await expect(frameOf(page).locator('body')).toHaveText('late');
  },

  bfcache: (page, world) => backFromCache(page, world, false),

  bfcache_frame: (page, world) => backFromCache(page, world, true),

  async tabs(page, world) {
    const url = world.merchant.serve({ html: html(framed(world.serveOther(html(FIELD)))) });
    const other = await page.context().newPage();
    await Promise.all([page.goto(url), other.goto(url)]);
    for (const tab of [page, other, page]) {
      const field = frameOf(tab).getByLabel('Field');
      await field.click();
      await field.press('1');
    }
    await expect(frameOf(page).getByLabel('Field')).toHaveValue('11');
    await expect(frameOf(other).getByLabel('Field')).toHaveValue('1');
  },

  async visibility(page, world) {
    const url = world.merchant.serve({ html: html('') });
    await page.goto(url);
    const other = await page.context().newPage();
    await other.goto(url);
    await other.bringToFront();
    await expect.poll(() => page.evaluate(() => document.visibilityState), { timeout: 3_000 }).toBe('hidden');
  },

  async clipboard(page, world) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(world.merchant.serve({ html: html(FIELD) }));
    await page.evaluate(() => navigator.clipboard.writeText('4242'));
    await page.getByLabel('Field').press('ControlOrMeta+v');
    await expect(page.getByLabel('Field')).toHaveValue('4242');
  },

  async devtools(page, world) {
    await page.goto(world.merchant.serve({ html: html('') }));
    const session = await page.context().newCDPSession(page);
    expect(await session.send('Runtime.evaluate', { expression: '6 * 7' })).toMatchObject({
      result: { value: 42 },
    });
  },
};
