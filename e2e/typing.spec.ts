import type { Locator } from '@playwright/test';
import { ONE_ENGINE } from './engines/one-engine.ts';
import { expect, needs, test } from './fixtures.ts';
import { autofillForm, expectFilledIn } from './support/autofill.ts';
import { eventsOf } from './support/checkout-page.ts';

/**
 * What a person does in a field, and where it leaves digits and caret. `|` is the caret, `[…]` a selection.
 * A step is a key, `type:` for typed text or `paste:` for pasted text.
 */
const typing: [field: 'number' | 'expiry' | 'code', before: string, steps: string[], after: string][] = [
  ['number', '|', ['type:4242424242424242'], '4242 4242 4242 4242|'],
  ['number', '|', ['type:378282246310005'], '3782 822463 10005|'],
  ['number', '|', ['type:30569309025904'], '3056 930902 5904|'],
  ['number', '|', ['type:\u0664\u0662\u0664\u0662\u06f4\u06f2\u06f4\u06f2\uff14\uff12'], '4242 4242 42|'],
  ['number', '|', ['type:4242 4242-42'], '4242 4242 42|'],
  ['number', '42|42 4242', ['type:9'], '429|4 2424 2'],
  ['number', '42|42 4242', ['type:135'], '4213 5|424 242'],
  ['number', '4242| 4242', ['type:1'], '4242 1|424 2'],
  ['number', '4242 |4242', ['type:1'], '4242 1|424 2'],
  ['number', '4242 4|242', ['type:x'], '4242 4|242'],
  ['number', '4242| 4242', ['type: '], '4242 |4242'],
  ['number', '4242 |4242', ['Backspace'], '424|4 242'],
  ['number', '4242 |4242', ['Backspace', 'Backspace', 'Backspace', 'Backspace'], '|4242'],
  ['number', '4242| 4242', ['Delete'], '4242| 242'],
  ['number', '4242| 4242', ['Delete', 'Delete'], '4242| 42'],
  ['number', '4242 |4242', ['Delete'], '4242 |242'],
  ['number', '4242 4|', ['Backspace'], '4242|'],
  ['number', '4242 4|', ['Backspace', 'type:7'], '4242 7|'],
  ['number', '42[42 42]42', ['Backspace'], '42|42'],
  ['number', '42[42 42]42', ['type:9'], '429|4 2'],
  ['number', '42[42 42]42', ['Control+x'], '42|42'],
  ['number', '4242[ ]4242', ['Backspace'], '4242| 4242'],
  ['number', '[4242 4242]', ['type:5'], '5|'],
  ['number', '4242 4242|', ['Control+Backspace'], '4242|'],
  ['number', '|7828 2246 3100 05', ['type:3'], '3|782 822463 10005'],
  ['number', '3|782 822463 10005', ['Backspace'], '|7828 2246 3100 05'],
  ['number', '3[7]82 822463 10005', ['type:6'], '36|82 822463 10005'],
  ['number', '5555 5555 5555 4444|', ['type:1'], '5555 5555 5555 4444|'],
  ['number', '5555 |5555 5555 4444', ['type:1'], '5555 |5555 5555 4444'],
  ['number', '555|5 5555 5555 4444', ['type:1'], '555|5 5555 5555 4444'],
  ['number', '5555 [5555] 5555 4444', ['type:1'], '5555 1|555 5444 4'],
  ['number', '|', ['paste:5555 5555 5555 4444 9999'], '5555 5555 5555 4444|'],
  ['number', '5555 5555| 4444', ['paste:123456789'], '5555 5555 1234| 4444'],
  ['number', '|', ['paste:4111-1111-1111-1111'], '4111 1111 1111 1111|'],
  ['number', '|', ['paste:\u200e4111\u00a01111\u202f1111\u20091111\u2069'], '4111 1111 1111 1111|'],
  ['number', '[4]555 5555 5555 5555 555', ['Backspace'], '|5555 5555 5555 5555 55'],
  ['number', '|', ['type:424242', 'Control+z'], '4242 4|'],
  [
    'number',
    '|',
    ['type:424242', 'Control+z', 'Control+z', 'Control+z', 'Control+Shift+z', 'type:9'],
    '4249|',
  ],
  ['number', '|', ['type:4242424242424242', 'Control+a', 'Delete', 'Control+z'], '[4242 4242 4242 4242]'],
  ['number', '4242 |4242', ['Backspace', 'Control+z'], '4242 |4242'],
  ['expiry', '|', ['type:2'], '02 / |'],
  ['expiry', '|', ['type:1'], '1|'],
  ['expiry', '|', ['type:13'], '01 / 3|'],
  ['expiry', '|', ['type:1/30'], '01 / 30|'],
  ['expiry', '|', ['type:1 30'], '01 / 30|'],
  ['expiry', '|', ['type:1-30'], '01 / 30|'],
  ['expiry', '|', ['type:0130'], '01 / 30|'],
  ['expiry', '|', ['type:01/30'], '01 / 30|'],
  ['expiry', '|', ['type:01 / 30'], '01 / 30|'],
  ['expiry', '|', ['type:230'], '02 / 30|'],
  ['expiry', '|', ['type:01/2030'], '01 / 30|'],
  ['expiry', '|', ['type:012030'], '01 / 30|'],
  ['expiry', '|', ['type:\u0660\u0661/\u0663\u0660'], '01 / 30|'],
  ['expiry', '|', ['type:01304'], '01 / 30|'],
  ['expiry', '|', ['paste:2030-01'], '01 / 30|'],
  ['expiry', '|', ['paste:1 / 30'], '01 / 30|'],
  ['expiry', '01 / 30|', ['Backspace'], '01 / 3|'],
  ['expiry', '01 / 30|', ['Backspace', 'Backspace'], '01|'],
  ['expiry', '01 / 30|', ['Backspace', 'Backspace', 'Backspace'], '0|'],
  ['expiry', '01 / 30|', ['Backspace', 'Backspace', 'Backspace', 'Backspace'], '|'],
  ['expiry', '01 / 30|', ['Backspace', 'Backspace', 'type:28'], '01 / 28|'],
  ['expiry', '02 / |', ['Backspace'], '0|'],
  ['expiry', '0|1 / 30', ['type:2'], '02| / 30'],
  ['expiry', '[01] / 30', ['type:12'], '12| / 30'],
  ['expiry', '01| / 30', ['Backspace', 'Backspace', 'type:12'], '12| / 30'],
  ['expiry', '[01 / 30]', ['type:1'], '1|'],
  ['expiry', '01 / |30', ['Backspace'], '0| / 30'],
  ['expiry', '01| / 30', ['Delete'], '01| / 0'],
  ['expiry', '01 / |30', ['type:2'], '01 / 2|3'],
  ['expiry', '01 / 30|', ['Home', 'Delete'], '|1 / 30'],
  ['expiry', '|', ['type:2', 'Control+z'], '|'],
  ['code', '|', ['type:1234'], '1234|'],
];

/** A field's value with its caret or selection in it. */
const look = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLInputElement;
    const from = selectionStart ?? 0;
    const to = selectionEnd ?? 0;
    const selected = value.slice(from, to);
    return value.slice(0, from) + (from === to ? '|' : `[${selected}]`) + value.slice(to);
  });

async function begin(field: Locator, before: string): Promise<void> {
  const marks = /[|[\]]/g;
  const from = before.search(/[|[]/);
  const to = before.includes(']') ? before.indexOf(']') - 1 : from;
  const text = before.replaceAll(marks, '');
  await field.fill(text);
  await expect(field).toHaveValue(text);
  await field.evaluate(
    (element, [start, end]) => (element as HTMLInputElement).setSelectionRange(start, end),
    [from, to] as const,
  );
}

async function take(field: Locator, step: string): Promise<void> {
  if (step.startsWith('type:')) {
    for (const character of step.slice(5)) await field.page().keyboard.type(character);
  } else if (step.startsWith('paste:')) {
    await field.page().evaluate((text) => navigator.clipboard.writeText(text), step.slice(6));
    await field.press('ControlOrMeta+v');
  } else await field.press(step);
}

for (const fields of [['number'], ['expiry', 'code']]) {
  test(`digits and caret stay where the person works: ${fields.join(', ')}`, async ({ context, open }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { form } = await open();
    await expect(form.number).toBeVisible();
    for (const [name, before, steps, after] of typing.filter(([name]) => fields.includes(name))) {
      const field = form[name];
      await begin(field, before);
      for (const step of steps) await take(field, step);
      expect.soft(await look(field), `${name}: ${before} ${steps.join(' ')}`).toBe(after);
    }
  });
}

test('a month alone is completed when the field is left', async ({ open }) => {
  const { form } = await open();
  await begin(form.expiry, '01 / 30|');
  await form.expiry.press('Home');
  await form.expiry.press('Delete');
  await form.expiry.blur();
  await expect(form.expiry).toHaveValue('01 / 30');
});

test('autofill writes whole values, in the notations that browsers use', async ({ page, open }) => {
  const { form } = await open();
  const write = (field: Locator, value: string) =>
    field.evaluate((element, text) => {
      (element as HTMLInputElement).value = text;
      element.dispatchEvent(new Event('input', { bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  await expect(form.number).toBeVisible();
  await write(form.number, '4242424242424242');
  await write(form.expiry, '2034-12');
  await write(form.code, '123');
  await write(form.name, 'Layla Haddad');
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.expiry).toHaveValue('12 / 34');
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

test('one gesture fills the whole form in: all fields at once, and it is complete', async ({
  page,
  open,
}) => {
  const { form } = await open();
  await expect(form.number).toBeVisible();
  const known = await form.frame.locator('form').evaluate((element) => {
    const values: Record<string, string> = {
      'cc-number': '5555555555554444',
      'cc-exp': '12/2034',
      'cc-csc': '123',
      'cc-name': 'Layla Haddad',
    };
    // A browser fills what belongs to one form, by these words; one task, one field after the other.
    const fields = [...element.querySelectorAll<HTMLInputElement>('input[autocomplete]')];
    // Firefox keeps the words that it fills nothing in by from the property.
    const wordOf = (field: Element) => field.getAttribute('autocomplete') ?? '';
    for (const field of fields) {
      field.value = values[wordOf(field)] ?? '';
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    return fields.map((field) => [wordOf(field), field.id !== '', field.form === element]);
  });
  expect(known).toEqual(['cc-number', 'cc-exp', 'cc-csc', 'cc-name'].map((token) => [token, true, true]));
  await expect(form.number).toHaveValue('5555 5555 5555 4444');
  await expect(form.expiry).toHaveValue('12 / 34');
  await expect
    .poll(async () => (await eventsOf(page, true)).filter(({ type }) => type === 'change').at(-1))
    .toMatchObject({ complete: true, brand: 'mastercard' });
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
});

for (const labels of ['above', 'floating'] as const) {
  test(
    `the browser's own autofill fills the whole form in by one gesture (labels ${labels})`,
    needs('devtools'),
    async ({ page, open }) => {
      const { form } = await open({}, { attributes: { appearance: JSON.stringify({ labels }) } });
      await autofillForm(form);
      await expectFilledIn(form);
      await expect(form.frame.locator('.error')).toHaveCount(0);
      await form.clickPay();
      await expect
        .poll(() => eventsOf(page))
        .toEqual([expect.objectContaining({ type: 'success', method: 'card' })]);
    },
  );
}

for (const [brand, number, code] of [
  ['Visa', '4242 4242 4242 4242', '1234'],
  ['Mastercard', '5555 5555 5555 4444', '1234'],
  ['American Express', '3782 822463 10005', '12345'],
  ['mada', '4464 0400 0000 0007', '1234'],
  ['Meeza', '5078 0310 0000 0001', '1234'],
  ['RuPay', '6080 0100 0000 0009', '1234'],
] as const) {
  test(`${brand} is recognised, grouped and named while typing`, { tag: ONE_ENGINE }, async ({ open }) => {
    const { form } = await open();
    await form.number.pressSequentially(number.replaceAll(' ', ''));
    await expect(form.number).toHaveValue(number);
    await expect(form.number.locator('..').getByRole('img', { name: brand, exact: true })).toBeVisible();
    await form.code.pressSequentially(code);
    await expect(form.code).toHaveValue(code.slice(0, -1));
  });
}
