import type { FrameLocator, Locator } from '@playwright/test';
import { contrast, type Rgb } from '../src/frame/look/contrast.ts';
import { expect, test } from './fixtures.ts';
import { anyFont } from './support/any-font.ts';
import { FRAME } from './support/card-form.ts';
import { updateOptions } from './support/update-options.ts';

/** Colours as they are seen, whatever form the browser gives them in. */
async function seen(element: Locator, property: 'color' | 'backgroundColor', pseudo?: string): Promise<Rgb> {
  const [red = 0, green = 0, blue = 0] = await element.evaluate(
    (node, [name, part]) => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return [];
      canvas.fillStyle = getComputedStyle(node, part)[name as 'color'];
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    },
    [property, pseudo] as const,
  );
  return [red, green, blue];
}

async function contrasts(frame: FrameLocator) {
  const pay = frame.locator('.pay');
  const input = frame.locator('#card-number');
  const [surface, open, field] = await Promise.all([
    seen(frame.locator('.methods'), 'backgroundColor'),
    seen(frame.locator('.method.open'), 'backgroundColor'),
    seen(frame.locator('#card-name'), 'backgroundColor'),
  ]);
  return {
    button: contrast(await seen(pay, 'color'), await seen(pay, 'backgroundColor')),
    label: contrast(await seen(frame.locator('label[for=card-name]'), 'color'), open),
    placeholder: contrast(await seen(frame.locator('#card-name'), 'color', '::placeholder'), field),
    note: contrast(await seen(frame.locator('.foot'), 'color'), surface),
    error: contrast(await seen(frame.locator('#card-number-note'), 'color'), open),
    wrongField: contrast(await seen(input, 'color'), await seen(input, 'backgroundColor')),
  };
}

const tooFaint = (ratios: Record<string, number>) =>
  Object.entries(ratios).filter(([, ratio]) => ratio < 4.5);

/** Of all kinds: light, dark, loud, beyond sRGB, half transparent, and the middle, where neither black nor white is easy. */
const BRANDS: Record<string, string>[] = [
  { accent: '#ffd400' },
  { accent: 'rgb(119 119 119)', onAccent: '#888' },
  { accent: 'oklch(0.7 0.35 145)', surface: '#0b0b16', text: '#99f' },
  { accent: 'hsl(10deg 90% 55% / 0.5)', surface: '#fdf6e3' },
  { accent: 'white', surface: 'white', text: 'white', danger: 'white', muted: '#eee', placeholder: '#eee' },
  { accent: 'black', surface: 'black', text: 'black', danger: 'black', field: '#111' },
  { surface: '#101418' },
  { accent: 'tomato', surface: 'lavender', text: 'slategray', danger: 'orange' },
];

for (const theme of ['light', 'dark'] as const) {
  test(`whatever colours a merchant chooses, all text can be read (${theme})`, async ({ page, open }) => {
    const { form } = await open({}, { attributes: { appearance: JSON.stringify({ theme }) } });
    await form.clickPay();
    await expect(form.frame.locator('#card-number-note')).toBeVisible();
    for (const variables of [{}, ...BRANDS]) {
      await updateOptions(page, { appearance: { theme, variables } });
      // Polled, as colours take a moment from one to the next.
      await expect
        .poll(async () => tooFaint(await contrasts(form.frame)), { message: JSON.stringify(variables) })
        .toEqual([]);
    }
    await updateOptions(page, { appearance: { theme } });
    await expect(form.frame.locator('html')).not.toHaveAttribute('style');
  });
}

test('no theme gets an opaque ground of the browser’s, whatever the page’s scheme', async ({
  page,
  open,
}) => {
  for (const scheme of ['light', 'dark']) {
    const { form } = await open({}, { css: `:root { color-scheme: ${scheme} }` });
    await expect(form.number).toBeVisible();
    for (const theme of ['auto', 'light', 'dark', 'contrast'] as const) {
      await updateOptions(page, { appearance: { theme } });
      const shown = theme === 'auto' ? scheme : theme;
      await expect(form.frame.locator('html')).toHaveAttribute('data-theme', shown);
      const schemes = [page.locator(FRAME), form.frame.locator('html')].map((element) =>
        element.evaluate((node) => getComputedStyle(node).colorScheme),
      );
      // Where the two differ, browsers paint a canvas of their own between (CSS Color Adjustment §2.4).
      const expected = shown === 'dark' ? 'dark' : 'light';
      expect([theme, scheme, ...(await Promise.all(schemes))]).toEqual([theme, scheme, expected, expected]);
    }
  }
});

test('a label floats while its field is empty, and makes room for what is typed', async ({ page, open }) => {
  const appearance = JSON.stringify({ labels: 'floating', density: 'compact' });
  const { form } = await open({}, { attributes: { appearance } });
  const overlap = (field: string) =>
    form.frame.locator(`label[for=${field}]`).evaluate((label) => {
      const box = label.parentElement?.querySelector('input')?.getBoundingClientRect();
      const { top, bottom } = label.getBoundingClientRect();
      return box ? (top + bottom) / 2 - (box.top + box.bottom) / 2 : Number.NaN;
    });
  await expect(form.number).toBeVisible();
  expect(Math.abs(await overlap('card-number'))).toBeLessThan(2);
  await form.number.fill('4242');
  await form.code.focus();
  await expect.poll(() => overlap('card-number')).toBeLessThan(-8);
  await expect.poll(() => overlap('card-cvc')).toBeLessThan(-8);
  expect(Math.abs(await overlap('card-expiry'))).toBeLessThan(2);
  for (const target of await form.frame.locator('.box, .pay, .choice > label').all()) {
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(form.frame.locator('#card-expiry')).toHaveCSS('border-top-style', 'solid');
});

test('a font comes from where the provider allows it, and another changes nothing', async ({
  page,
  stack,
  open,
  violations,
}) => {
  violations.expectViolation(/font-src|downloadable font/);
  await page.route('**/*.woff2', (route) =>
    route.fulfill({
      body: anyFont(),
      contentType: 'font/ttf',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  const appearance = {
    variables: { font: 'Allowed, Elsewhere, sans-serif' },
    fonts: [
      { family: 'Allowed', src: `${stack.shopUrl}/fonts/brand.woff2`, weight: '400 700' },
      { family: 'Elsewhere', src: 'https://fonts.example/brand.woff2' },
    ],
  };
  const { form } = await open({}, { attributes: { appearance: JSON.stringify(appearance) } });
  const faces = () =>
    form.frame
      .locator('html')
      .evaluate(() =>
        Object.fromEntries(
          [...document.fonts].map(({ family, status }) => [family.replaceAll('"', ''), status]),
        ),
      );
  await expect
    .poll(faces)
    .toMatchObject({ Allowed: 'loaded', Elsewhere: expect.not.stringMatching('loaded') });
  await form.fill();
  await updateOptions(page, { appearance: {} });
  expect(await faces()).toEqual({});
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await form.clickPay();
  await expect(form.frame.getByRole('heading')).toBeVisible();
});
