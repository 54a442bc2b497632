import type { ChangeableOptions } from '../src/loader/public.ts';
import { expect, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';
import { updateOptions } from './support/update-options.ts';

test('language, look and pay button change live, and no typed digit is lost', async ({ page, open }) => {
  const { form } = await open({ amount: '18.000', currency: 'KWD' });
  await form.fill();
  const update = (options: ChangeableOptions) => updateOptions(page, options);
  const field = await form.number.elementHandle();

  await update({ locale: 'ar', appearance: { theme: 'dark', variables: { accent: '#0a7a46' } } });
  await expect(form.frame.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(form.frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const number = form.frame.getByRole('textbox', { name: 'رقم البطاقة' });
  await expect(number).toHaveValue('4242 4242 4242 4242');
  await expect(number).toHaveAttribute('dir', 'ltr');

  await update({
    appearance: {
      labels: 'floating',
      density: 'comfortable',
      variables: { fontSize: '18px', fieldHeight: '64px', font: 'Georgia, serif', surface: '#111' },
    },
  });
  await expect(number).toHaveCSS('min-height', '64px');
  await expect(number).toHaveCSS('color-scheme', 'dark');
  await expect(number).toHaveValue('4242 4242 4242 4242');
  expect(await number.evaluate((now, before) => now === before, field)).toBe(true);

  // The second is not overtaken by the first, which takes longer to read.
  await Promise.all([
    update({ appearance: { theme: 'dark', labels: 'above' } }),
    update({ appearance: undefined }),
  ]);
  await expect(form.frame.locator('html')).not.toHaveAttribute('data-labels');
  await expect(form.frame.locator('html')).toHaveAttribute('data-theme', 'light');

  await update({ locale: 'en', payButton: 'hide' });
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.expiry).toHaveValue('12 / 34');
  await expect(form.code).toHaveValue('123');
  await expect(form.pay).toHaveCount(0);

  const answer = await page.evaluate(() => {
    const script = document.querySelector('script[data-session]') as unknown as {
      checkout: { submit(): Promise<unknown> };
    };
    return script.checkout.submit();
  });
  expect(answer).toEqual({ status: 'succeeded' });
  expect(await eventsOf(page)).toEqual([
    expect.objectContaining({ type: 'success', amount: '18.000', currency: 'KWD' }),
  ]);
});
