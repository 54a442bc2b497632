import { expect, type Locator, type Page } from '@playwright/test';
import { painted } from '../support/painted.ts';
import { updateOptions } from '../support/update-options.ts';
import { withFontOf } from './fonts.ts';
import { frameTheLook, parts, type Stage } from './stage.ts';
import type { Look, Scene, State } from './state.ts';

/** Plays a scene. @param take what is done with each of its states, which the page is in by then. */
export async function play(
  scene: Scene,
  stage: Stage,
  take: (state: State, picture: Page | Locator) => Promise<void>,
): Promise<void> {
  const [first] = scene.states;
  await scene.open(stage, first);
  for (const state of scene.states) {
    await state.reach?.(stage);
    await (scene.dress ?? dressFrame)(stage, state);
    await settle(stage.shown, state.of === 'window');
    await take(state, state.of === 'window' ? stage.shown : stage.shown.locator('.stage'));
  }
}

/** Live, as a merchant's page would. */
export async function dressFrame({ page, form }: Stage, state: Look): Promise<void> {
  await frameTheLook(page, state);
  const html = form.frame.locator('html');
  const [lang, theme, own] = await html.evaluate((root) =>
    ['lang', 'data-theme', 'data-own'].map((name) => root.getAttribute(name)),
  );
  if (lang !== state.locale || theme !== state.theme || own !== null || state.touch) {
    await updateOptions(page, {
      locale: state.locale,
      appearance: { ...state.touch, theme: state.theme },
    });
    await expect(html).toHaveAttribute('lang', state.locale);
    await expect(html).toHaveAttribute('data-theme', state.theme);
    await (state.touch ? expect(html) : expect(html).not).toHaveAttribute('data-own');
  }
  await withFontOf(html, state.locale);
  await fits(page, form);
}

/** Until the page has given the form its height. */
async function fits(page: Page, form: Stage['form']): Promise<void> {
  await expect
    .poll(async () => {
      const given = await page
        .locator('iframe[title]')
        .first()
        .evaluate((element) => element.clientHeight);
      return Math.abs(
        given - (await parts(form).root.evaluate((root) => root.getBoundingClientRect().height)),
      );
    }, POLL)
    .toBeLessThanOrEqual(2);
}

const POLL = { intervals: [20, 40, 80, 160] };

/** Fonts are there, nothing is hovered, and what ticks stands still. */
async function settle(page: Page, isWindow: boolean): Promise<void> {
  await page.bringToFront();
  // A frame of another site isn't told that the mouse left it: the mouse goes to its bare corner.
  const frame =
    (await page.locator('iframe[title]').count()) > 0
      ? await page.locator('iframe[title]').first().boundingBox()
      : null;
  await page.mouse.move((frame?.x ?? 0) + 1, (frame?.y ?? 0) + 1);
  if (isWindow) await page.evaluate(() => scrollTo(0, 0));
  for (const each of page.frames()) {
    await each
      .evaluate(async () => {
        await Promise.all([...document.fonts].map((face) => face.load()));
        // The tree's own text nodes go on ticking, out of sight.
        for (const clock of document.querySelectorAll('.countdown bdi')) clock.replaceChildren('0:42');
      })
      // A frame that is just leaving has nothing to show.
      .catch(() => {});
  }
  await expect.poll(() => isHovered(page), POLL).toBe(false);
  if (frame) await painted(page.frameLocator('iframe[title]').first().locator('html'));
}

const isHovered = async (page: Page): Promise<boolean> => {
  const hovered = page
    .frames()
    .map((frame) =>
      frame
        .evaluate(() => document.querySelector(':is(button, a, input, label):hover') !== null)
        .catch(() => false),
    );
  return (await Promise.all(hovered)).includes(true);
};
