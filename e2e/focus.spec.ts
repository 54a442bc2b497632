import { expect, needs, test } from './fixtures.ts';
import { frameOf } from './support/audit.ts';
import { focused, type Seen } from './support/focus.ts';
import { updateOptions } from './support/update-options.ts';

/** Whether the one is read before the other: in a line above, or in the same line before it. */
const isBefore = (one: Seen, other: Seen, isRtl: boolean): boolean => {
  if (one.bottom <= other.top + 1) return true;
  const inLine = one.top < other.bottom && other.top < one.bottom;
  return inLine && (isRtl ? one.left >= other.right - 1 : one.right <= other.left + 1);
};

for (const locale of ['en', 'ar']) {
  test(
    `the focus goes as the eye does, and is seen, in every theme (${locale})`,
    needs('tab_through_frame'),
    async ({ page, open }) => {
      const { form } = await open(
        { expires_in: 55, max_expires_in: 500 },
        {
          body: '<button id="before">Before</button><div id="checkout"></div><button id="after">After</button>',
        },
      );
      await form.fill({ number: '4242' });
      await updateOptions(page, { locale });
      const html = form.frame.locator('html');
      await expect(html).toHaveAttribute('lang', locale);
      const place = await frameOf(html);
      for (const theme of ['light', 'dark', 'contrast'] as const) {
        await updateOptions(page, { appearance: { theme } });
        await expect(html).toHaveAttribute('data-theme', theme);
        await page.locator('#before').focus();
        const way: Seen[] = [];
        await expect(async () => {
          await page.keyboard.press('Tab');
          const seen = await focused(place);
          if (seen && way.at(-1)?.name !== seen.name) way.push(seen);
          await expect(page.locator('#after')).toBeFocused({ timeout: 50 });
        }).toPass({ intervals: [0] });
        // More time, the chosen row, four fields and the button.
        expect(way.length).toBeGreaterThanOrEqual(7);
        for (const [at, seen] of way.entries()) {
          const last = way[at - 1];
          expect.soft(seen.contrast, `${theme}: the ring of ${seen.name}`).toBeGreaterThanOrEqual(3);
          if (last)
            expect.soft([last.name, seen.name, isBefore(last, seen, locale === 'ar')]).toContain(true);
        }
      }
    },
  );
}

test(
  'on a small window the focus is never out of sight',
  needs('tab_through_frame'),
  async ({ page, api }) => {
    // As much as is left at 400 % of a window of 1280 × 1024.
    await page.setViewportSize({ width: 320, height: 256 });
    const { checkout_url } = await api.create({ expires_in: 55, max_expires_in: 500 });
    await page.goto(checkout_url);
    await expect(page.locator('.order')).toBeVisible();
    const seen: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      for (let step = 0; step < 9; step++) {
        await page.keyboard.press(key);
        const now = await focused(page);
        if (!now) continue;
        seen.push(now.name);
        expect.soft(now.isHidden, `${key}: ${now.name}`).toBe(false);
      }
    }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(7);
  },
);
