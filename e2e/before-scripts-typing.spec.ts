import type { Locator } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { expect, needs, test } from './fixtures.ts';
import { frameOf } from './support/audit.ts';
import { autofillForm, expectFilledIn } from './support/autofill.ts';
import { eventsOf, untilReady } from './support/checkout-page.ts';
import { isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

/** What a field holds and selects: `|` is the caret, `[…]` a selection. */
const shown = (field: Locator) =>
  field.evaluate((element) => {
    const { value, selectionStart, selectionEnd, selectionDirection } = element as HTMLInputElement;
    const [start, end] = [selectionStart ?? 0, selectionEnd ?? 0];
    const [before, held, after] = [value.slice(0, start), value.slice(start, end), value.slice(end)];
    if (start === end) return `${before}|${after}`;
    return selectionDirection === 'backward' ? `${before}<[${held}]${after}` : `${before}[${held}]${after}`;
  });

/** Typed before the app is there; what the field then holds, and where the caret is. */
const typed: [field: 'number' | 'expiry' | 'code', keys: string[], after: string][] = [
  ['number', ['type:4242424242424242'], '4242 4242 4242 4242|'],
  ['number', ['type:424242'], '4242 42|'],
  ['number', ['type:4242424242424242', ...Array(6).fill('ArrowLeft')], '4242 4242 42|42 4242'],
  ['number', ['type:42424242', ...Array(4).fill('ArrowLeft')], '4242| 4242'],
  ['number', ['type:42424242', 'Home'], '|4242 4242'],
  ['number', ['type:378282246310005', ...Array(5).fill('ArrowLeft')], '3782 822463| 10005'],
  ['number', ['type:4242424242', ...Array(4).fill('Shift+ArrowLeft')], '4242 42<[42 42]'],
  ['number', ['type:42424242', 'Home', ...Array(6).fill('Shift+ArrowRight')], '[4242 42]42'],
  ['number', ['type:4242-4242-42'], '4242 4242 42|'],
  ['number', ['insert:\u0664\u0662\u0664\u0662\u06f4\u06f2\uff14'], '4242 424|'],
  ['expiry', ['type:1'], '1|'],
  ['expiry', ['type:3'], '03 / |'],
  ['expiry', ['type:12'], '12 / |'],
  ['expiry', ['type:123'], '12 / 3|'],
  ['expiry', ['type:12/34'], '12 / 34|'],
  ['expiry', ['insert:\u0661\u0662\u0663\u0664'], '12 / 34|'],
  ['code', ['insert:\u0661\u0662'], '12|'],
];

/** Every fourth is told by all engines: the formatter's cases are its own, the caret is the engine's. */
const tagOf = (at: number) => (at % 4 === 2 ? [] : [ONE_ENGINE]);

for (const [at, [name, keys, after]] of typed.entries()) {
  test(`${name}: ${keys.join(', ')}`, { tag: tagOf(at) }, async ({ page, openHeld }) => {
    const { form, letGo } = await openHeld();
    const field = form[name];
    await field.click();
    await field.evaluate((element) => element.setAttribute('data-first', ''));
    for (const key of keys) {
      const [, how, text = ''] = /^(type|insert):(.*)$/.exec(key) ?? [];
      if (how === 'type') await page.keyboard.type(text);
      else if (how === 'insert') await page.keyboard.insertText(text);
      else await page.keyboard.press(key);
    }
    letGo();
    await untilReady(page);
    await expect.poll(() => shown(field)).toBe(after);
    await expect(field).toBeFocused();
    await expect(field).toHaveAttribute('data-first');
    await expect(form.frame.locator('.error')).toHaveCount(0);
  });
}

test('typing goes on where it was when the app came', async ({ page, openHeld }) => {
  const { form, letGo } = await openHeld();
  await form.number.click();
  await page.keyboard.type('424242');
  letGo();
  await expect(form.number).toHaveValue('4242 42');
  await page.keyboard.type('4242424242');
  expect(await shown(form.number)).toBe('4242 4242 4242 4242|');
  await form.expiry.fill('12/34');
  await form.code.fill('123');
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
});

test(
  'what an input method composes is left alone until it is done',
  needs('devtools'),
  async ({ page, openHeld }) => {
    const { form, letGo } = await openHeld();
    await form.name.click();
    const devTools = await page.context().newCDPSession(await frameOf(form.frame.locator('html')));
    await devTools.send('Input.imeSetComposition', { text: 'らい', selectionStart: 2, selectionEnd: 2 });
    letGo();
    await untilReady(page);
    await expect(form.name).toHaveValue('らい');
    await devTools.send('Input.imeSetComposition', { text: 'らいら', selectionStart: 3, selectionEnd: 3 });
    await devTools.send('Input.insertText', { text: 'ライラ' });
    expect(await shown(form.name)).toBe('ライラ|');
  },
);

for (const labels of ['above', 'floating'] as const) {
  test(
    `what the browser filled in before any script ran stays filled in (labels ${labels})`,
    needs('devtools'),
    async ({ page, openHeld }) => {
      const attributes = { appearance: JSON.stringify({ labels }) };
      const { form, letGo } = await openHeld({}, { attributes });
      await autofillForm(form);
      await expect(form.name).toHaveValue('Layla Haddad');
      const label = form.frame.getByText('Name on card');
      const place = await label.boundingBox();
      letGo();
      await expectFilledIn(form);
      await untilReady(page);
      expect(await label.boundingBox()).toEqual(place);
      for (const field of [form.name, form.code]) {
        expect(await field.evaluate((element) => element.matches(':autofill'))).toBe(true);
      }
      await form.clickPay();
      await expect.poll(() => eventsOf(page)).toMatchObject([{ type: 'success', method: 'card' }]);
    },
  );
}
