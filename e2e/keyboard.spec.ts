import type { Page } from '@playwright/test';
import { CARDS, type CardForm, expect, needs, test } from './fixtures.ts';
import { frameOf } from './support/audit.ts';
import { CODE, challengeIn, SCHEMES } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';
import { focused, type Seen } from './support/focus.ts';
import { withButton } from './support/opened.ts';
import { blockPopups } from './support/to-the-bank.ts';
import { updateOptions } from './support/update-options.ts';

test('the whole payment by keyboard alone, errors included', async ({ page, open }) => {
  const { form } = await open(
    {},
    { body: '<button id="before">Before</button><div id="checkout"></div><button id="after">After</button>' },
  );
  await expect(form.number).toBeVisible();

  await page.locator('#before').focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(form.number).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.type('4242 4242 4242 4243');
  await page.keyboard.press('Tab');
  await expect(form.expiry).toBeFocused();
  await expect(form.number).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await expect(form.code).toBeFocused();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');

  await expect(form.number).toBeFocused();
  await expect(form.number).toHaveAccessibleDescription(/.+/);
  await expect(form.code).toHaveAttribute('aria-invalid', 'true');
  expect(await eventsOf(page)).toEqual([]);

  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('focus passes through the frame and out again', async ({ page, open }) => {
  const { form } = await open(
    {},
    { body: '<button id="before">Before</button><div id="checkout"></div><button id="after">After</button>' },
  );
  await form.fill({ number: CARDS.succeeds });
  await form.pay.focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(page.locator('#after')).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Shift+Tab');
  await expect(form.pay).toBeFocused();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: ReturnType<CardForm['frame']['locator']>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 100 });
  }).toPass();
}

/** Types a card, field after field, from the first on. */
async function typeCard(page: Page, form: CardForm, number: string): Promise<void> {
  await tabTo(page, form.number);
  await page.keyboard.type(number);
  await page.keyboard.press('Tab');
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await page.keyboard.type('123');
}

const paid = (page: Page, method: string) =>
  expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success', method })]);

test(
  'the bank’s challenge by keyboard alone: canceled, the focus is back; paid again, passed',
  needs('tab_through_frame', 'top_layer_dialog'),
  async ({ page, open }) => {
    const { form } = await open();
    const challenge = challengeIn(page);
    await typeCard(page, form, CARDS.challenge);
    await tabTo(page, form.pay);
    await page.keyboard.press('Enter');
    await expect(challenge.code).toBeVisible();
    await tabTo(page, challenge.cancel);
    await page.keyboard.press('Enter');
    await expect(challenge.dialog).toHaveCount(0);
    await expect(form.pay).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(challenge.code).toBeVisible();
    await tabTo(page, challenge.code);
    await page.keyboard.type(CODE);
    await page.keyboard.press('Enter');
    await paid(page, 'card');
  },
);

test(
  'a redirect by keyboard alone: the focus goes to the panel, back to the form, and to the bank',
  needs('tab_through_frame'),
  async ({ page, open }) => {
    await blockPopups(page);
    const { form } = await open();
    await tabTo(page, form.frame.getByRole('radio', { name: 'Card', exact: true }));
    await page.keyboard.press('ArrowDown');
    await expect(form.frame.getByRole('radio', { name: SCHEMES.debit })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(form.pay).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = form.frame.locator('.elsewhere');
    const here = panel.getByRole('button', { name: 'Continue in this window' });
    await expect(here).toBeVisible();
    await expect(panel).toBeFocused();
    await tabTo(page, panel.getByRole('button', { name: /^Use another/ }));
    await page.keyboard.press('Enter');
    await expect(panel).toHaveCount(0);
    await expect(form.pay).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, here);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  },
);

test(
  'the sheet by keyboard alone: opened, paid, and the focus is back on its button',
  needs('tab_through_frame', 'top_layer_dialog'),
  async ({ page, open }) => {
    const { form } = await withButton(open, 'sheet');
    const buy = page.getByRole('button', { name: 'Buy' });
    await tabTo(page, buy);
    await page.keyboard.press('Enter');
    await expect(form.number).toBeVisible();
    await typeCard(page, form, CARDS.succeeds);
    await page.keyboard.press('Enter');
    await paid(page, 'card');
    await expect(buy).toBeFocused();
  },
);

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
