import { CARDS, expect, test } from './fixtures.ts';
import { CODE, challengeIn } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';

for (const how of ['button', 'Escape'] as const) {
  test(`canceled by ${how}: back to the form with its digits, given up at the bank`, async ({
    page,
    api,
    bank,
    open,
  }) => {
    const { sessionId, form } = await open();
    await form.fill({ number: CARDS.challenge });
    await form.clickPay();
    const challenge = challengeIn(page);
    await expect(challenge.code).toBeVisible();
    if (how === 'button') await challenge.cancel.click();
    else {
      await challenge.cancel.focus();
      await page.keyboard.press('Escape');
    }
    await expect(challenge.dialog).toHaveCount(0);
    await expect(form.status.filter({ hasText: /cancel/i }).first()).toBeVisible();
    await expect(form.number).toHaveValue('4000 0000 0000 3220');
    expect(await eventsOf(page)).toEqual([]);
    await expect.poll(async () => (await api.trace(sessionId)).attempts[0]?.status).toBe('canceled');
    const [attempt] = (await api.trace(sessionId)).attempts;
    expect(attempt).toMatchObject({ cancel_code: 'customer' });
    expect(await bank.payments()).toContainEqual(
      expect.objectContaining({ reference: attempt?.payment_id, status: 'voided' }),
    );
  });
}

test('the browser is closed right after the code: paid all the same', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await form.fill({ number: CARDS.challenge });
  await form.clickPay();
  const challenge = challengeIn(page);
  await challenge.code.click();
  await challenge.code.fill(CODE);
  const posted = page.waitForRequest(
    (request) => request.url().includes('/acs/') && request.method() === 'POST',
  );
  await challenge.bank.getByRole('button', { name: 'Verify' }).click();
  await posted;
  await page.close();
  await expect.poll(async () => (await api.trace(sessionId)).state, { timeout: 30_000 }).toBe('paid');
});

test('the page around can’t clip or restyle the dialog; its focus is trapped and comes back', async ({
  page,
  open,
}) => {
  const { form } = await open(
    {},
    {
      body: '<div class="trap"><div id="checkout"></div></div>',
      headers: {},
      css: `.trap { transform: scale(1); overflow: hidden; contain: paint; position: relative; z-index: 0 }
        body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: red; pointer-events: none }
        dialog, dialog * { display: none !important } iframe { filter: opacity(0) }`,
    },
  );
  await form.fill({ number: CARDS.challenge });
  await form.clickPay();
  const challenge = challengeIn(page);
  await expect(challenge.code).toBeVisible();
  const box = await challenge.dialog.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
    true,
  );
  expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement !== undefined)).toBe(
    true,
  );
  await challenge.cancel.click();
  await expect(challenge.dialog).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});

test('reload, then another card: the open challenge is given up first', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await form.fill({ number: CARDS.challenge });
  await form.clickPay();
  await expect(challengeIn(page).code).toBeVisible();
  await page.reload();
  await form.fill();
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await api.trace(sessionId)).attempts.map(({ status }) => status)).toEqual([
    'canceled',
    'succeeded',
  ]);
});
