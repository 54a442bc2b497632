import { loadTranslation } from '../src/frame/i18n/translation.ts';
import { languages, resolveLocale } from '../src/i18n/locale.ts';
import { CARDS, expect, test } from './fixtures.ts';
import { frameOf } from './support/audit.ts';
import { FRAME } from './support/card-form.ts';
import { serveCheckout } from './support/checkout-page.ts';
import { cutTexts, plainTexts } from './support/text-faults.ts';
import { smallTargets } from './support/touch-and-motion.ts';
import { updateOptions } from './support/update-options.ts';

/** The tag that a merchant gives for a language. Of `pt` alone CLDR thinks Brazil. */
const tagOf = (language: string): string => (language === 'pt' ? 'pt-PT' : language);

/** What was typed belongs into no file. */
const withoutValues = (snapshot: string): string => snapshot.replace(/(?<=- text: )"?[\d /]+"?$/gm, '…');

test('every language, changed live: its texts and direction, the digits as they were, nothing cut off', async ({
  page,
  open,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 1_400 });
  const { form } = await open({ amount: '1234.50', currency: 'EUR' }, { attributes: { locale: 'en' } });
  await form.fill({ number: CARDS.declined });
  await form.clickPay();
  await expect(form.frame.getByText('Your bank declined the payment.', { exact: true })).toBeVisible();
  const html = form.frame.locator('html');
  const number = form.frame.locator('[autocomplete=cc-number]');
  for (const language of languages) {
    const { tag, dir } = resolveLocale(tagOf(language), null, []);
    await updateOptions(page, { locale: tag });
    await expect(html).toHaveAttribute('lang', tag);
    await expect(html).toHaveAttribute('dir', dir);
    await expect(number).toHaveValue('4000 0000 0000 0002');
    await expect(number).toHaveAttribute('dir', 'ltr');
    const seen = withoutValues(await form.frame.locator('#souk').ariaSnapshot());
    // Heard with its field only.
    const hint = await form.frame.locator('#card-cvc-note').textContent();
    expect(`${seen}\n# ${hint}\n`).toMatchSnapshot(`${language}.yml`);
    expect([language, await cutTexts(form.frame.locator('body'))]).toEqual([language, []]);
  }
});

/** What the merchant's page is told to name the frame in a language. */
async function nameIn(tag: string): Promise<string> {
  const { others } = await loadTranslation(resolveLocale(tag, null, []));
  return others?.methods.sheetTitle ?? 'Secure checkout';
}

test('assistive technology hears the frame’s name in the customer’s language', async ({
  page,
  stack,
  api,
  merchant,
  open,
}) => {
  const iframe = page.locator(FRAME);
  await open();
  await expect(iframe).toHaveAttribute('lang', 'en-GB');
  await expect(iframe).toHaveAttribute('title', 'Secure checkout');
  for (const tag of ['ar', 'ja', 'pt-BR']) {
    await updateOptions(page, { locale: tag });
    await expect(iframe).toHaveAttribute('title', await nameIn(tag));
    await expect(iframe).toHaveAttribute('lang', tag);
  }
  const ended = await api.create({ allowed_origins: [merchant.origin] });
  await api.raw(`/v1/checkouts/${ended.session_id}/cancel/`, { method: 'POST' });
  // There is nothing to pay, and a name all the same.
  for (const session of [ended.session_id, 'A'.repeat(32)]) {
    await page.goto(serveCheckout(merchant, stack.providerUrl, session, { attributes: { locale: 'ar' } }));
    await expect(iframe).toHaveAttribute('title', await nameIn('ar'));
    await expect(iframe).toHaveAttribute('lang', 'ar');
  }
});

/** Names, and what cards themselves say. */
const NAMES = ['Apple Pay', 'Gulf Debit', 'Oasis Wallet', 'Visa', 'Dune & Olive', 'Visa •••• 4242 ·'];

test('in the pseudo-language, from narrow to wide, nothing is plain, cut off or too small for a finger', async ({
  page,
  open,
}) => {
  const { form } = await open({}, { attributes: { locale: 'en-XA' }, css: 'body { margin: 0 }' });
  const body = form.frame.locator('body');
  const pay = form.frame.locator('button[type=submit]');
  const number = form.frame.locator('[autocomplete=cc-number]');
  const sound = async () => {
    for (const width of [280, 390, 760]) {
      await page.setViewportSize({ width, height: 1_400 });
      await expect.poll(() => body.evaluate(({ clientWidth }) => clientWidth)).toBe(width);
      expect([width, await cutTexts(body)]).toEqual([width, []]);
      expect([width, await smallTargets(await frameOf(body))]).toEqual([width, []]);
    }
    expect(await plainTexts(body, NAMES)).toEqual([]);
  };
  await expect(number).toBeVisible();
  await sound();
  await pay.click();
  await expect(number).toHaveAttribute('aria-invalid', 'true');
  await sound();
  for (const name of ['Gulf Debit', 'Oasis Wallet']) {
    await form.frame.getByRole('radio', { name }).check();
    await sound();
  }
  await form.frame.getByRole('radio').first().check();
  await number.fill(CARDS.declined);
  await form.frame.locator('[autocomplete=cc-exp]').fill('12/34');
  await form.frame.locator('[autocomplete=cc-csc]').fill('123');
  await pay.click();
  await expect(form.frame.locator('.notice')).toBeVisible();
  await sound();
  await number.fill(CARDS.succeeds);
  await pay.click();
  await expect(form.frame.getByRole('heading')).toBeVisible();
  await sound();
});
