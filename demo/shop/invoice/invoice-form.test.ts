import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type InvoiceFields, readInvoice } from './invoice-form.ts';

const good: InvoiceFields = {
  amount: ' 42 ',
  currency: 'KWD',
  order_no: ' INV-7 ',
  email: 'noura@example.com',
  language: 'ar',
  key: randomUUID(),
};

test('reads what was typed', () => {
  expect(readInvoice(good, 'en')).toEqual({
    ok: true,
    value: {
      amount: '42.000',
      currency: 'KWD',
      orderNo: 'INV-7',
      email: 'noura@example.com',
      language: 'ar',
      key: good.key,
    },
  });
  expect(readInvoice({ ...good, email: ' ' }, 'en')).toMatchObject({ ok: true, value: { email: null } });
  expect(readInvoice({ ...good, amount: '٤٢٫٢٥٠' }, 'ar')).toMatchObject({
    ok: true,
    value: { amount: '42.250' },
  });
});

test.each<[keyof InvoiceFields, string, RegExp]>([
  ['amount', '', /above zero/],
  ['amount', '0', /above zero/],
  ['amount', '-1', /above zero/],
  ['amount', '1,000', /digits after the point/],
  ['amount', '1.0001', /at most 3 digits .* KWD/],
  ['amount', '9'.repeat(40), /decimal/],
  ['currency', '', /Choose a currency/],
  ['currency', 'XYZ', /Choose a currency/],
  ['order_no', '  ', /number/],
  ['order_no', 'x'.repeat(129), /128/],
  ['order_no', 'a\0b', /128/],
  ['email', 'noura', /name@example\.com/],
  ['email', `${'x'.repeat(128)}@example.com`, /name@example\.com/],
  ['language', 'de', /language/],
  ['key', 'mine', /again/],
])('%s %j is refused with the remedy', (field, value, remedy) => {
  const read = readInvoice({ ...good, [field]: value }, 'en');
  expect(read).toEqual({ ok: false, problems: { [field]: expect.stringMatching(remedy) } });
  const inArabic = readInvoice({ ...good, [field]: value }, 'ar');
  expect(inArabic).toEqual({
    ok: false,
    problems: { [field]: expect.stringMatching(/^\p{Script=Arabic}/u) },
  });
});

test('everything that is wrong is told at once', () => {
  const read = readInvoice({ ...good, amount: 'x', order_no: '', email: 'x' }, 'en');
  expect(read).toMatchObject({ ok: false });
  expect(Object.keys(read.ok ? {} : read.problems).sort()).toEqual(['amount', 'email', 'order_no']);
});
