import { CARDS, type CardForm, cardForm, expect, test } from './fixtures.ts';
import { axeFaults, frameOf } from './support/audit.ts';
import { serveCheckout } from './support/checkout-page.ts';
import { hold } from './support/hold.ts';

interface Listening {
  said: string[];
}

/** Notes what a screen reader would say from now on, in order. */
const listen = ({ frame }: CardForm): Promise<void> =>
  frame.locator('body').evaluate((body) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => {
      const text = body.querySelector('[role=status]')?.textContent?.trim();
      if (text) said.push(text);
    }).observe(body, { subtree: true, childList: true, characterData: true });
  });

const said = ({ frame }: CardForm): Promise<string[]> =>
  frame
    .locator('body')
    .evaluate(() =>
      [
        ...new Set(
          (window as unknown as Listening).said.map((text, at, all) => (text === all[at - 1] ? '' : text)),
        ),
      ].filter(Boolean),
    );

test('the live region is there from the first paint, and stays the same one', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const letGo = await hold(page, '**/sdk/frame/assets/main-*.js');
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id), { waitUntil: 'commit' });
  const form = cardForm(page);
  await form.status.evaluate((region) => Object.assign(region, { isFirst: true }));
  letGo();
  await expect(form.number).toBeVisible();
  await form.pay.click();
  await expect(form.status).toHaveText(/\S/);
  expect(await form.status.evaluate((region) => 'isFirst' in region)).toBe(true);
});

test('errors and notices are said once each, and errors with their fields', async ({ open }) => {
  const { form } = await open();
  await expect(form.number).toBeVisible();
  await expect(form.code).toHaveAccessibleDescription('3 digits, on the back of the card');
  await listen(form);
  await form.clickPay();
  await expect(form.number).toBeFocused();
  await expect(form.number).toHaveAccessibleDescription('Enter your card number');
  await expect(form.code).toHaveAccessibleDescription('Enter the 3 digits, on the back');
  const frame = await frameOf(form.frame.locator('html'));
  expect(await axeFaults(frame, { isPart: true })).toEqual([]);
  await form.fill({ number: CARDS.declined });
  await form.clickPay();
  await expect(form.frame.getByText('Your bank declined the payment.').last()).toBeVisible();
  await expect.poll(async () => (await said(form)).at(-1)).toMatch(/^Your bank declined the payment\./);
  const all = await said(form);
  expect(all).toEqual([
    expect.stringMatching(/^3 /),
    expect.stringMatching(/^Paying/),
    expect.stringMatching(/^Your bank declined/),
  ]);
});
