import { CARDS, expect, test } from './fixtures.ts';
import { fillLink } from './support/payment-link.ts';

test('the payment link pays without any script of the merchant’s and returns', async ({
  page,
  api,
  merchant,
}) => {
  const back = merchant.serve({
    html: '<!doctype html><title>Thank you</title><h1>Thank you</h1>',
    path: '/done',
  });
  const { session_id, checkout_url } = await api.create({ amount: '42.00', return_url: back });
  await page.goto(checkout_url);
  await fillLink(page, CARDS.declined);
  await page.getByRole('button', { name: 'Pay €42.00' }).click();
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /bank declined/i })
      .first(),
  ).toBeVisible();
  await fillLink(page);
  await page.getByRole('button', { name: 'Pay €42.00' }).click();
  await expect(page.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
  await expect(page).toHaveURL(`${back}?souk_session=${session_id}`, { timeout: 20_000 });
  expect(await api.trace(session_id)).toMatchObject({ state: 'paid' });
});

test('the payment link can’t be framed', async ({ page, api, merchant, violations }) => {
  violations.expectViolation(/frame-ancestors/);
  const { checkout_url } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(
    merchant.serve({ html: `<!doctype html><iframe src="${checkout_url}" title="stolen"></iframe>` }),
  );
  await expect(page.frameLocator('iframe').getByLabel('Card number')).toHaveCount(0);
});
