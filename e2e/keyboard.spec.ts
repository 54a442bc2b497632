import { CARDS, expect, needs, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { withButton } from './support/opened.ts';
import { tabTo, typeCard } from './support/tab-to.ts';

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
    await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
    await expect(buy).toBeFocused();
  },
);
