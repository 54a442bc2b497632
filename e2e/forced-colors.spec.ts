import { expect, test } from './fixtures.ts';

/** Contrast themes of the system replace every colour: what is left must say all that colours said. */
test('under the system’s own colours', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { form } = await open();
  await expect(form.number).toBeVisible();
  const look = (selector: string, pseudo?: string) =>
    form.frame
      .locator(selector)
      .first()
      .evaluate((element, part) => {
        const { outlineStyle, outlineWidth, borderTopWidth, borderTopColor, content, backgroundColor } =
          getComputedStyle(element, part);
        return { outlineStyle, outlineWidth, borderTopWidth, borderTopColor, content, backgroundColor };
      }, pseudo);

  // The chosen row and its mark differ from the others by more than a colour.
  expect(await look('.method.open')).toMatchObject({ outlineStyle: 'solid' });
  expect(await look('.method:not(.open)')).toMatchObject({ outlineStyle: 'none' });
  expect((await look('[type=radio]:checked', '::after')).content).not.toBe('none');
  expect((await look('[type=radio]:not(:checked)', '::after')).content).toBe('none');

  const plain = await look('#card-number');
  await form.number.focus();
  expect(await look('#card-number')).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
  await form.pay.focus();
  expect((await look('[type=submit]')).outlineStyle).not.toBe('none');
  expect((await look('[type=submit]')).borderTopWidth).not.toBe('0px');

  // A wrong field has a thicker border, a sign and words.
  await form.clickPay();
  await expect(form.number).toHaveAttribute('aria-invalid', 'true');
  await form.pay.focus();
  expect((await look('#card-number')).borderTopWidth).not.toBe(plain.borderTopWidth);
  expect((await look('.error', '::before')).content).toMatch(/^"!"/);
  await expect(form.frame.locator('.error').first()).toHaveText(/\S/);
});
