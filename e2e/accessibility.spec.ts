import { AxeBuilder } from '@axe-core/playwright';
import { CARDS, expect, test } from './fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  for (const locale of ['en', 'ar'] as const) {
    test(`axe finds nothing in the form, its errors and its end (${theme}, ${locale})`, async ({
      page,
      stack,
      api,
      open,
    }) => {
      const { sessionId } = await open(
        {},
        {
          attributes: { locale, appearance: JSON.stringify({ theme }) },
          // axe puts its own script into every frame, which the merchant's strict policy forbids.
          headers: { 'content-security-policy': `frame-src ${stack.providerUrl}` },
        },
      );
      const frame = page.frameLocator('iframe');
      const number = frame.locator('[autocomplete=cc-number]');
      await expect(number).toBeVisible();
      // axe takes what is behind a transparent frame for white; the browser paints the frame's own canvas there.
      await frame.locator('html').evaluate((html) => {
        html.style.backgroundColor = 'Canvas';
      });
      const clean = async () => {
        const { violations } = await new AxeBuilder({ page })
          .include('iframe')
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .disableRules(['region', 'landmark-one-main', 'page-has-heading-one'])
          .analyze();
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))).toEqual(
          [],
        );
      };
      await clean();

      await frame.locator('button[type=submit]').click();
      await expect(number).toHaveAttribute('aria-invalid', 'true');
      await clean();

      await number.fill(CARDS.declined);
      await frame.locator('[autocomplete=cc-exp]').fill('12/34');
      await frame.locator('[autocomplete=cc-csc]').fill('123');
      await frame.locator('button[type=submit]').click();
      await expect.poll(async () => (await api.trace(sessionId)).attempts[0]?.status).toBe('declined');
      await expect(frame.locator('button[type=submit]')).toBeEnabled();
      await clean();

      await number.fill(CARDS.succeeds);
      await frame.locator('button[type=submit]').click();
      await expect(frame.getByRole('heading')).toBeVisible();
      await clean();
    });
  }
}

test('the live region is there before anything is said, and says an error once', async ({ open }) => {
  const { form } = await open();
  await expect(form.number).toBeVisible();
  await expect(form.status.first()).toBeAttached();
  await form.clickPay();
  await expect(form.number).toBeFocused();
  await expect(form.number).toHaveAccessibleDescription(/.+/);
  await expect(form.frame.getByText('Enter your card number', { exact: false }).first()).toBeVisible();
});
