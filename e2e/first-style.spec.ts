import type { Locator } from '@playwright/test';
import type { Appearance } from '../src/protocol/appearance.ts';
import { expect, test } from './fixtures.ts';
import { untilReady } from './support/checkout-page.ts';
import { holdScripts, isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

interface Story {
  locale: string;
  look?: Appearance;
  system?: 'light' | 'dark';
  methods?: ('card' | 'redirect' | 'apple_pay')[];
  width?: number;
}

const ALL: NonNullable<Story['methods']> = ['card', 'redirect', 'apple_pay'];
const CARD: typeof ALL = ['card'];
const OWN = { surface: '#fff8ee', text: '#221100', danger: '#aa1133', border: '#ddccbb', muted: '#665544' };

const stories: Story[] = [
  { locale: 'en' },
  { locale: 'ar', methods: ALL, width: 300 },
  { locale: 'en', methods: ALL, system: 'dark' },
  { locale: 'de', look: { theme: 'contrast', density: 'compact' }, methods: ALL },
  { locale: 'ar', look: { theme: 'dark', labels: 'floating', density: 'comfortable' }, width: 300 },
  { locale: 'en', look: { labels: 'floating', density: 'compact', variables: OWN }, methods: ALL },
];

/** What would be otherwise with all of the style sheet: every value of every element, and of what comes before, after or into it. */
const changedByAll = (root: Locator): Promise<string[]> =>
  root.evaluate(async (html) => {
    const { ownerDocument: document } = html;
    const parts = [null, '::before', '::after', '::placeholder'];
    const styles = [html, ...html.querySelectorAll('body, body *')].flatMap((element) =>
      parts.map((part) => {
        const name = `${element.tagName} ${element.id} ${element.getAttribute('class')} ${part ?? ''}`;
        return { name, style: getComputedStyle(element, part) };
      }),
    );
    // Custom properties are what others are made of.
    const names = Array.from(getComputedStyle(html)).filter((name) => !name.startsWith('--'));
    const values = () =>
      styles.flatMap(({ name, style }) =>
        names.map((property) => `${name} ${property}: ${style.getPropertyValue(property)}`),
      );
    const before = values();
    const href = document.querySelector<HTMLLinkElement>('[as=style]')?.href;
    if (!href) throw new Error('The page names no style sheet.');
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const loaded = new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
    });
    html.querySelector('[data-first]')?.after(link);
    await loaded;
    const after = values();
    link.remove();
    return before.flatMap((value, index) => (value === after[index] ? [] : [`${value} → ${after[index]}`]));
  });

for (const { locale, look = {}, system = 'light', methods = CARD, width = 800 } of stories) {
  const name = [locale, JSON.stringify(look), `${system} system`, methods, `${width} px`].join(', ');
  test(`what stands in the page is all of the style sheet that it needs: ${name}`, async ({
    page,
    openHeld,
  }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.setViewportSize({ width, height: 900 });
    const { form } = await openHeld(
      { methods },
      { attributes: { locale, appearance: JSON.stringify(look) } },
    );
    const root = form.frame.locator('html');
    const unchanged = async () => expect(await changedByAll(root)).toEqual([]);
    await unchanged();
    // What a customer can bring about before any script.
    const number = form.frame.locator('#card-number');
    await number.focus();
    await number.pressSequentially('4242');
    const pay = form.frame.locator('.pay');
    await pay.click();
    await expect(pay).toHaveAttribute('aria-busy', 'true');
    const radios = form.frame.getByRole('radio');
    if ((await radios.count()) > 1) await radios.nth(1).click();
    await unchanged();
  });
}

test('what is lost of the style sheet is fetched again, and the form lives meanwhile', async ({
  page,
  open,
}) => {
  let isLost = true;
  await page.route('**/sdk/frame/assets/*.css', (route) => (isLost ? route.abort() : route.continue()));
  const { form } = await open();
  await untilReady(page);
  const head = form.frame.locator('head');
  await expect(head.locator('[data-first]')).toHaveCount(1);
  isLost = false;
  await expect(head.locator('link[rel=stylesheet]')).toHaveCount(1);
  await expect(head.locator('[data-first]')).toHaveCount(0);
});

test('and on the payment link', async ({ page, stack, api }) => {
  await holdScripts(page);
  const { session_id } = await api.create({
    line_items: [{ label: 'Olives', quantity: 2, amount: '12.00' }],
  });
  await page.goto(`${stack.providerUrl}/pay/${session_id}/`, { waitUntil: 'commit' });
  await expect(page.locator('#card-number')).toBeVisible();
  const root = page.locator('html');
  expect(await changedByAll(root)).toEqual([]);
});
