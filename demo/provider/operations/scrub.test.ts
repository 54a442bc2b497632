import { expect, test } from 'vitest';
import { scrubFields, scrubText } from './scrub.ts';

const ID = 'AbCdEf0123456789AbCdEf0123456789';

test.each([
  [`/v1/sessions/${ID}/payments/`, '/v1/sessions/AbCdEf…/payments/'],
  [`session ${ID} of pay_AbCdEf0123456789AbCdEf01`, 'session AbCdEf… of pay_AbCdEf0123456789AbCdEf01'],
  ['key sk_sandbox_demo', 'key sk_…'],
  ['Bearer cust_abc', 'Bearer cust_…'],
  ['secret whsec_a+b/c=', 'secret whsec_…'],
  ['number 4242424242424242!', 'number …!'],
  ['number 4242 4242 4242 4242', 'number …'],
  ['3714-496353-98431', '…'],
  ['4242424242424242 12/49 123', '… 12/49 123'],
  ['at 1 4242-4242-4242-4242 5', 'at 1 … 5'],
  ['4242424242424241', '4242424242424241'],
  ['request c48d5b77-63f5-4183-848a-424242424242', 'request c48d5b77-63f5-4183-848a-424242424242'],
  ['12.00 EUR at 2026-11-21T09:00:00.000Z', '12.00 EUR at 2026-11-21T09:00:00.000Z'],
])('%s', (text, logged) => {
  expect(scrubText(text)).toBe(logged);
});

test('names of secrets go at any depth, other fields stay as they are', () => {
  const error = new Error('kept for its own describer');
  expect(
    scrubFields({
      payment: 'pay_1',
      bank: { status: 'refused', token: 'tok_1', list: [{ loginToken: 'x', at: 5 }] },
      customer_token: 'x',
      err: error,
      nothing: null,
    }),
  ).toEqual({ payment: 'pay_1', bank: { status: 'refused', list: [{ at: 5 }] }, err: error, nothing: null });
});

test('what is nested without end is cut', () => {
  const loop: Record<string, unknown> = {};
  loop.self = loop;
  expect(JSON.stringify(scrubFields(loop))).toContain('…');
});
