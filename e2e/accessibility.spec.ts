import type { CheckoutCreate } from '../src/protocol/checkout.ts';
import { CARDS, type CardForm, expect, needs, test } from './fixtures.ts';
import { withApplePay } from './support/apple-pay.ts';
import { auditThemes, axeFaults, frameOf } from './support/audit.ts';
import { auditForm } from './support/audit-form.ts';
import { challengeIn } from './support/bank-pages.ts';
import { hold } from './support/hold.ts';
import { withButton } from './support/opened.ts';
import { fillLink, payOnLink } from './support/payment-link.ts';
import { smallTargets } from './support/touch-and-motion.ts';

const payOf = ({ frame }: CardForm) => frame.locator('button[type=submit]');

test('axe finds nothing while it pays, and when it has', async ({ page, open }) => {
  const { form } = await open();
  await form.fill();
  const letGo = await hold(page, '**/payments/');
  await payOf(form).click();
  await expect(payOf(form)).toHaveAttribute('aria-disabled', 'true');
  await auditForm(page, form, 'paying');
  letGo();
  await expect(form.frame.getByRole('heading')).toBeVisible();
  expect(await auditThemes(await frameOf(form.frame.locator('html')), true)).toEqual([]);
});

test('axe finds nothing in Apple Pay’s row, nor in a countdown', async ({ page, context, open }) => {
  await withApplePay(context);
  const { form } = await open({ expires_in: 55, max_expires_in: 500 });
  await form.frame.getByRole('radio', { name: 'Apple Pay' }).check();
  await expect(form.frame.getByRole('button', { name: 'Apple Pay' })).toBeVisible();
  await expect(form.frame.getByText('Time left')).toBeVisible();
  await auditForm(page, form, 'Apple Pay, soon to expire');
});

test(
  'axe finds nothing in the bank’s dialog and in the page that holds the bank’s',
  needs('top_layer_dialog'),
  async ({ page, open }) => {
    const { form } = await open();
    await form.fill({ number: CARDS.challenge });
    await payOf(form).click();
    const challenge = challengeIn(page);
    await expect(challenge.code).toBeVisible();
    await expect(challenge.fullPage).toBeVisible();
    expect(await axeFaults(page, { isPart: true })).toEqual([]);
    const host = await frameOf(challenge.dialog.locator('iframe').contentFrame().locator('html'));
    expect(await axeFaults(host, { isPart: true })).toEqual([]);
    expect(await axeFaults(await frameOf(form.frame.locator('html')), { isPart: true })).toEqual([]);
  },
);

test('axe finds nothing in the sheet', needs('top_layer_dialog'), async ({ page, open }) => {
  const { form } = await withButton(open, 'sheet');
  await page.getByRole('button', { name: 'Buy' }).click();
  await expect(form.number).toBeVisible();
  expect(await axeFaults(page, { isPart: true })).toEqual([]);
  expect(await auditThemes(await frameOf(form.frame.locator('html')), true)).toEqual([]);
});

for (const locale of ['en', 'ar']) {
  test(`axe finds nothing on the payment link (${locale})`, async ({ page, api, merchant }) => {
    const urls = { return_url: `${merchant.origin}/`, cancel_url: `${merchant.origin}/` };
    const { checkout_url } = await api.create({
      ...urls,
      line_items: [{ label: 'Dates, 1 kg', quantity: 2, amount: '10.00' }],
      fees: [{ label: 'Delivery', amount: '2.00' }],
    });
    const sound = async (state: string) => {
      expect.soft(await auditThemes(page, false), `${state}, ${locale}`).toEqual([]);
      expect.soft(await smallTargets(page), `${state}, ${locale}`).toEqual([]);
    };
    const pay = page.locator('button[type=submit]');
    await page.goto(`${checkout_url}?locale=${locale}`);
    await expect(page.locator('.order')).toBeVisible();
    await sound('form');
    await pay.click();
    await expect(page.locator('[autocomplete=cc-number]')).toHaveAttribute('aria-invalid', 'true');
    await sound('errors');
    await page.locator('[autocomplete=cc-number]').fill(CARDS.challenge);
    await page.locator('[autocomplete=cc-exp]').fill('12/34');
    await page.locator('[autocomplete=cc-csc]').fill('123');
    await pay.click();
    await expect(page.locator('dialog iframe')).toBeVisible();
    await sound('challenge');

    await page.goto(`${checkout_url.replace(/[^/]+\/$/, `${'A'.repeat(32)}/`)}?locale=${locale}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await sound('unknown');
  });
}

test('axe finds nothing in any ending', async ({ page, api, merchant }) => {
  const urls = { return_url: `${merchant.origin}/`, cancel_url: `${merchant.origin}/` };
  const create = (session: Partial<CheckoutCreate> = {}) => api.create({ ...urls, ...session });
  const expired = await create({ expires_in: 5 });
  const canceled = await create();
  await api.raw(`/v1/checkouts/${canceled.session_id}/cancel/`, { method: 'POST' });
  const invalidated = await create();
  await api.update(invalidated.session_id, { amount: '-1.00' }).catch(() => null);
  const declined = await create({ attempts: 'single' });
  await page.goto(declined.checkout_url);
  await payOnLink(page, CARDS.declined);
  await expect(page.locator('.ending')).toBeVisible();
  const paid = await create();
  await page.goto(paid.checkout_url);
  await fillLink(page);
  await page.getByRole('button', { name: /^Pay\b/ }).click();
  await expect(page.locator('.ending')).toBeVisible();
  await expect.poll(async () => (await api.trace(expired.session_id)).state).toBe('expired');
  for (const [state, { session_id, checkout_url }] of Object.entries({
    expired,
    canceled,
    invalidated,
    failed: declined,
    paid,
  })) {
    expect((await api.trace(session_id)).state).toBe(state);
    for (const locale of ['en', 'ar']) {
      await page.goto(`${checkout_url}?locale=${locale}`);
      await expect(page.locator('.ending')).toBeVisible();
      expect.soft(await auditThemes(page, false), `${state}, ${locale}`).toEqual([]);
    }
  }
});

test('axe finds nothing in the shop’s invoices', async ({ page, stack }) => {
  for (const theme of ['light', 'dark']) {
    for (const locale of ['en', 'ar']) {
      const sound = async (state: string) => {
        // Its style sheets are there.
        await page.waitForLoadState();
        expect.soft(await axeFaults(page), `${state}, ${theme}, ${locale}`).toEqual([]);
      };
      const send = () => page.locator('form button').click();
      await page.goto(`${stack.shopUrl}/invoice?theme=${theme}&locale=${locale}`);
      await sound('form');
      await send();
      await expect(page.getByRole('alert')).toBeVisible();
      await sound('error');
      await page.locator('#amount').fill('42');
      await send();
      await expect(page.locator('#link')).toBeVisible();
      await sound('link');
    }
  }
});
