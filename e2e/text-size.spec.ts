import type { Locator, Page } from '@playwright/test';
import { CARDS, type CardForm, expect, needs, test } from './fixtures.ts';
import { challengeIn, SCHEMES } from './support/bank-pages.ts';
import { withButton } from './support/opened.ts';
import { cutTexts } from './support/text-faults.ts';
import { blockPopups } from './support/to-the-bank.ts';

/** WCAG 2.2, 1.4.12: whoever reads better that way may set it, and loses nothing. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

const settings: Record<string, (html: HTMLElement, css: string) => void> = {
  'text twice as large': (html) => {
    html.style.fontSize = '200%';
  },
  'spaced text': (_html, css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  'nothing but a small window': () => {},
};

/** Nothing is cut off, and nobody has to scroll in two directions. */
async function sound(body: Locator, state: string): Promise<void> {
  expect.soft(await cutTexts(body), state).toEqual([]);
  const { wide, view } = await body.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { wide: scrollWidth, view: clientWidth };
  });
  expect.soft(wide, `${state}: scrolls sideways`).toBeLessThanOrEqual(view);
}

for (const [name, apply] of Object.entries(settings)) {
  test(`${name}: every state of the form can be read at 320 px`, async ({ page, open }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await blockPopups(page);
    const { form } = await open(
      { amount: '12345.67', expires_in: 55, max_expires_in: 500 },
      { css: 'body { margin: 0 }' },
    );
    const body = form.frame.locator('body');
    const pay = form.frame.locator('button[type=submit]');
    await expect(form.number).toBeVisible();
    await form.frame.locator('html').evaluate(apply as (html: HTMLElement) => void, SPACED);
    await sound(body, 'form');
    await pay.click();
    await expect(form.number).toHaveAttribute('aria-invalid', 'true');
    await sound(body, 'errors');
    await form.fill({ number: CARDS.declined });
    await sound(body, 'filled');
    // Larger text in a field scrolls there.
    for (const field of name.includes('window') ? [form.number, form.expiry, form.code] : []) {
      const cut = await field.evaluate((input: HTMLInputElement) => input.scrollWidth - input.clientWidth);
      expect.soft(cut, 'what was typed is cut off').toBeLessThanOrEqual(0);
    }
    await form.clickPay();
    await expect(form.frame.locator('.notice')).toBeVisible();
    await sound(body, 'declined');
    await form.frame.getByRole('radio', { name: SCHEMES.debit }).check();
    await sound(body, 'redirect');
    await form.clickPay();
    await expect(form.frame.locator('.elsewhere')).toBeVisible();
    await sound(body, 'window blocked');
  });
}

test('the sheet and the bank’s dialog at 400 %', needs('top_layer_dialog'), async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const { form } = await withButton(open, 'sheet');
  await page.getByRole('button', { name: 'Buy' }).click();
  await expect(form.number).toBeVisible();
  await form.fill({ number: CARDS.challenge });
  // Its header stays at the top; the focus must not be under it.
  const header = page.getByRole('button', { name: 'Close' });
  const chosen = form.frame.getByRole('radio', { name: 'Card', exact: true });
  for (const field of [form.name, form.code, form.number, chosen]) {
    await field.focus();
    const [above, box] = await boxes(page, header, field);
    expect.soft(box.y, 'a field under the header').toBeGreaterThanOrEqual(above.y + above.height);
    expect.soft(box.y + box.height, 'a field below the window').toBeLessThanOrEqual(256);
  }
  await form.pay.click();
  const challenge = challengeIn(page);
  await expect(challenge.code).toBeVisible();
  for (const part of [challenge.cancel, challenge.fullPage]) {
    await part.focus();
    const box = await part.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 256).toBe(
      true,
    );
  }
  await challenge.verify();
  await expect(challenge.dialog).toHaveCount(0);
});

const boxes = async (_page: Page, ...parts: Locator[]) => {
  const found = await Promise.all(parts.map((part) => part.boundingBox()));
  return found.map((box) => {
    if (!box) throw new Error('It is not shown.');
    return box;
  }) as [Box, Box];
};

type Box = NonNullable<Awaited<ReturnType<CardForm['number']['boundingBox']>>>;
