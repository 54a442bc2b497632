import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARD, createTestProvider, type TestProvider } from '../testing/provider.ts';

// What messages say. That every field of every call has one is in `every-call/`.

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const ORDER = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
const KEY = { Authorization: 'Token sk_sandbox_demo' };
const BLANK = 'This field may not be blank.';
const REQUIRED = 'This field is required.';
const NULL = 'This field may not be null. Leave it out instead.';

/** Wrong values of fields that create and update share. */
const SHARED: [field: string, value: unknown, errors: object][] = [
  ['amount', 12, { amount: [expect.stringContaining('decimal string')] }],
  ['amount', null, { amount: [NULL] }],
  ['amount', '', { amount: [expect.stringContaining('decimal string')] }],
  ['amount', '-1.00', { amount: [expect.stringContaining('no sign')] }],
  ['amount', '1e3', { amount: [expect.stringContaining('decimal string')] }],
  ['amount', '1,000.00', { amount: [expect.stringContaining('no grouping')] }],
  ['amount', '٣', { amount: [expect.stringContaining('decimal string')] }],
  ['amount', '1.001', { amount: ['EUR has 2 decimals. Use at most 2 digits after the point.'] }],
  ['amount', '0.00', { amount: ['Use an amount above zero.'] }],
  ['amount', '9'.repeat(20), { amount: ['This amount is too large for EUR. Use a smaller one.'] }],
  ['currency', 978, { currency: [expect.stringContaining('ISO 4217')] }],
  ['currency', 'eur', { currency: [expect.stringContaining('capital letters')] }],
  ['currency', 'EURO', { currency: [expect.stringContaining('ISO 4217')] }],
  ['currency', 'XYZ', { currency: [expect.stringContaining('"XYZ" is not an ISO 4217 currency')] }],
  ['order_no', 1001, { order_no: ['Use a string.'] }],
  ['order_no', '', { order_no: [BLANK] }],
  ['order_no', '   ', { order_no: [BLANK] }],
  ['order_no', 'x'.repeat(129), { order_no: ['Use at most 128 characters.'] }],
  ['order_no', 'a\0b', { order_no: ['Remove the NUL character.'] }],
  ['order_no', 'a\ud800b', { order_no: [expect.stringContaining('surrogate')] }],
  ['methods', 'card', { methods: ['Use a list.'] }],
  ['methods', [], { methods: ['Name at least one.'] }],
  ['methods', ['cash'], { methods: { 0: ['Use one of: "card", "redirect", "apple_pay".'] } }],
  ['customer', 'Noura', { customer: ['Use an object.'] }],
  ['customer', { id: 7 }, { customer: { id: ['Use a string.'] } }],
  ['customer', { id: 'x'.repeat(65) }, { customer: { id: ['Use at most 64 characters.'] } }],
  ['customer', { email: 'noura' }, { customer: { email: [expect.stringContaining('name@example.com')] } }],
  [
    'customer',
    { email: `${'x'.repeat(128)}@example.com` },
    { customer: { email: ['Use at most 128 characters.'] } },
  ],
  ['customer', { name: '' }, { customer: { name: [BLANK] } }],
  ['customer', { phone: '1' }, { customer: { phone: [expect.stringContaining('Unknown field')] } }],
  ['return_url', 5, { return_url: ['Use a string.'] }],
  ['return_url', '/thanks', { return_url: [expect.stringContaining('absolute https URL')] }],
  ['return_url', 'http://shop.example/', { return_url: [expect.stringContaining('https')] }],
  ['return_url', 'javascript:alert(1)', { return_url: [expect.stringContaining('https')] }],
  ['return_url', 'https://user:pass@shop.example/', { return_url: [expect.stringContaining('password')] }],
  [
    'return_url',
    `https://shop.example/${'x'.repeat(2000)}`,
    { return_url: ['Use at most 2000 characters.'] },
  ],
  ['cancel_url', 'ftp://shop.example/', { cancel_url: [expect.stringContaining('https')] }],
  ['webhook_url', 'not a url', { webhook_url: [expect.stringContaining('https')] }],
  ['allowed_origins', 'https://shop.example', { allowed_origins: ['Use a list.'] }],
  [
    'allowed_origins',
    ['https://shop.example/'],
    { allowed_origins: { 0: [expect.stringContaining('no path')] } },
  ],
  [
    'allowed_origins',
    ['https://a.example', '*'],
    { allowed_origins: { 1: [expect.stringContaining('origin')] } },
  ],
  [
    'allowed_origins',
    ['http://shop.example'],
    { allowed_origins: { 0: [expect.stringContaining('https')] } },
  ],
  ['allowed_origins', ['https://a.example; script-src *'], { allowed_origins: { 0: [expect.any(String)] } }],
  ['allowed_origins', Array(21).fill('https://a.example'), { allowed_origins: ['Use at most 20 entries.'] }],
  ['language', 'English', { language: [expect.stringContaining('BCP 47')] }],
  ['language', 5, { language: ['Use a string.'] }],
  ['line_items', {}, { line_items: ['Use a list.'] }],
  ['line_items', ['Mug'], { line_items: { 0: ['Use an object.'] } }],
  ['line_items', [{ label: 'Mug' }], { line_items: { 0: { amount: [REQUIRED] } } }],
  [
    'line_items',
    [{ label: 'Mug', amount: '1.005' }],
    { line_items: { 0: { amount: [expect.stringContaining('2 decimals')] } } },
  ],
  ['line_items', [{ label: '', amount: '1.00' }], { line_items: { 0: { label: [BLANK] } } }],
  [
    'line_items',
    [
      { label: 'Mug', amount: '1.00' },
      { label: 'Cup', amount: '-1', quantity: 0 },
    ],
    { line_items: { 1: { amount: [expect.stringContaining('no sign')], quantity: ['Use at least 1.'] } } },
  ],
  [
    'line_items',
    [{ label: 'Mug', amount: '1', quantity: 1.5 }],
    { line_items: { 0: { quantity: ['Use a whole number.'] } } },
  ],
  [
    'line_items',
    Array(101).fill({ label: 'Mug', amount: '1' }),
    { line_items: ['Use at most 100 entries.'] },
  ],
  [
    'fees',
    [{ label: 'Fee', amount: 1 }],
    { fees: { 0: { amount: [expect.stringContaining('decimal string')] } } },
  ],
  ['fees', Array(21).fill({ label: 'Fee', amount: '1' }), { fees: ['Use at most 20 entries.'] }],
  ['metadata', [], { metadata: ['Use an object.'] }],
  ['metadata', { table: 4 }, { metadata: { table: ['Use a string.'] } }],
  ['metadata', { note: 'x'.repeat(501) }, { metadata: { note: ['Use at most 500 characters.'] } }],
  [
    'metadata',
    { ['x'.repeat(41)]: '1' },
    { metadata: { ['x'.repeat(41)]: [expect.stringContaining('40 characters')] } },
  ],
  [
    'metadata',
    Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, ''])),
    { metadata: ['Use at most 50 keys.'] },
  ],
  ['metadata', { 'a\0b': '1' }, { metadata: { 'a\0b': ['Remove the NUL character.'] } }],
  ['amuont', '12.00', { amuont: ['Unknown field. Check its spelling, or leave it out.'] }],
];

const CREATE_ONLY: typeof SHARED = [
  ['amount', undefined, { amount: [REQUIRED] }],
  ['currency', undefined, { currency: [REQUIRED] }],
  ['order_no', undefined, { order_no: [REQUIRED] }],
  ['expires_in', '60', { expires_in: [expect.stringContaining('number')] }],
  ['expires_in', 60.5, { expires_in: ['Use a whole number.'] }],
  ['expires_in', 4, { expires_in: ['Use at least 5.'] }],
  ['expires_in', -60, { expires_in: ['Use at least 5.'] }],
  ['expires_in', 31 * 86_400, { expires_in: ['Use at most 2592000.'] }],
  ['max_expires_in', 1, { max_expires_in: ['Use at least 5.'] }],
  ['attempts', 'twice', { attempts: ['Use one of: "multiple", "single".'] }],
  ['attempts', 1, { attempts: ['Use one of: "multiple", "single".'] }],
  ['capture', 'later', { capture: ['Use one of: "commit", "automatic".'] }],
];

const UPDATE_ONLY: typeof SHARED = [
  ['expires_in', 60, { expires_in: [expect.stringContaining('Unknown field')] }],
  ['state', 'paid', { state: [expect.stringContaining('Unknown field')] }],
];

const card = (changes: object) => ({ ...CARD, ...changes });
const METHODS = 'Use one of: "card", "saved_card", "redirect", "apple_pay".';

const PAY: typeof SHARED = [
  ['method', undefined, { method: [REQUIRED] }],
  ['method', 'cash', { method: [METHODS] }],
  ['method', 5, { method: [METHODS] }],
  ['amount', undefined, { amount: [REQUIRED] }],
  ['amount', 12, { amount: [expect.stringContaining('decimal string')] }],
  ['amount', '-12.00', { amount: [expect.stringContaining('no sign')] }],
  ['amount', '12.001', { amount: [expect.stringContaining('2 decimals')] }],
  ['currency', undefined, { currency: [REQUIRED] }],
  ['currency', 'XYZ', { currency: [expect.stringContaining('not an ISO 4217')] }],
  ['currency', 5, { currency: [expect.stringContaining('ISO 4217')] }],
  ['save', 'yes', { save: ['Use true or false.'] }],
  ['card', undefined, { card: [REQUIRED] }],
  ['card', '4242', { card: ['Use an object.'] }],
  ['card', null, { card: [NULL] }],
  ['card', card({ number: undefined }), { card: { number: [REQUIRED] } }],
  [
    'card',
    card({ number: 4242424242424242 }),
    { card: { number: [expect.stringContaining('12 to 19 digits')] } },
  ],
  [
    'card',
    card({ number: '4242 4242 4242 4242' }),
    { card: { number: [expect.stringContaining('without spaces')] } },
  ],
  ['card', card({ number: '42424242424' }), { card: { number: [expect.stringContaining('12 to 19')] } }],
  ['card', card({ number: '4'.repeat(20) }), { card: { number: [expect.stringContaining('12 to 19')] } }],
  [
    'card',
    card({ number: '4242424242424241' }),
    { card: { number: [expect.stringContaining('not valid')] } },
  ],
  ['card', card({ expiry_month: undefined }), { card: { expiry_month: [REQUIRED] } }],
  [
    'card',
    card({ expiry_month: '13' }),
    { card: { expiry_month: [expect.stringContaining('"01" to "12"')] } },
  ],
  ['card', card({ expiry_month: 12 }), { card: { expiry_month: [expect.stringContaining('two digits')] } }],
  ['card', card({ expiry_year: undefined }), { card: { expiry_year: [REQUIRED] } }],
  [
    'card',
    card({ expiry_year: '2049' }),
    { card: { expiry_year: [expect.stringContaining('last two digits')] } },
  ],
  ['card', card({ expiry_year: '24' }), { card: { expiry_year: [expect.stringContaining('expired')] } }],
  ['card', card({ cvc: '12' }), { card: { cvc: [expect.stringContaining('3 or 4 digits')] } }],
  ['card', card({ cvc: 123 }), { card: { cvc: [expect.stringContaining('3 or 4 digits')] } }],
  ['card', card({ cvc: '12345' }), { card: { cvc: [expect.stringContaining('3 or 4 digits')] } }],
  ['card', card({ name: 'x'.repeat(256) }), { card: { name: ['Use at most 255 characters.'] } }],
  ['card', card({ name: 'a\0' }), { card: { name: ['Remove the NUL character.'] } }],
];

const change = (body: object, field: string, value: unknown) => ({ ...body, [field]: value });
const named = (cases: typeof SHARED) =>
  cases.map(([field, value, errors]) => {
    const text = JSON.stringify(value) ?? 'missing';
    return [`${field}: ${text.length > 60 ? `${text.slice(0, 57)}…` : text}`, field, value, errors] as const;
  });

describe('create', () => {
  test.each(named([...SHARED, ...CREATE_ONLY]))('%s', async (_, field, value, errors) => {
    const { status, body } = await provider.merchant('POST', '/v1/checkouts/', change(ORDER, field, value));
    expect(body).toEqual(errors);
    expect(status).toBe(400);
  });

  test('all fields that are wrong are told at once', async () => {
    const { body } = await provider.merchant('POST', '/v1/checkouts/', {
      amount: '1.001',
      currency: 'KWD',
      customer: { id: 5 },
    });
    expect(Object.keys(body).sort()).toEqual(['customer', 'order_no']);
    const { body: more } = await provider.merchant('POST', '/v1/checkouts/', {
      amount: '1.0001',
      currency: 'KWD',
    });
    expect(more).toEqual({ amount: [expect.stringContaining('KWD has 3 decimals')], order_no: [REQUIRED] });
    const { body: yen } = await provider.merchant('POST', '/v1/checkouts/', {
      ...ORDER,
      amount: '1.5',
      currency: 'JPY',
    });
    expect(yen).toEqual({ amount: [expect.stringContaining('JPY has no decimals')] });
  });
});

describe('update: the session is ended as invalidated', () => {
  test.each(named([...SHARED.slice(0, 3), ...UPDATE_ONLY]))('%s', async (_, field, value, errors) => {
    const id = await provider.session();
    const { status, body } = await provider.merchant('PATCH', `/v1/checkouts/${id}/`, { [field]: value });
    expect(body).toEqual(errors);
    expect(status).toBe(400);
    expect(await provider.trace(id)).toMatchObject({
      state: 'invalidated',
      amount: '12.00',
      order_no: 'A-1001',
    });
  });
});

describe('pay', () => {
  let id = '';
  beforeAll(async () => {
    id = await provider.session();
  });

  test.each(named(PAY))('%s', async (_, field, value, errors) => {
    const { status, body } = await provider.pay(id, { [field]: value });
    expect(body).toEqual(errors);
    expect(status).toBe(400);
  });

  test('saving a card is for a customer who is logged in', async () => {
    const { status, body } = await provider.pay(id, { save: true });
    expect([status, body.code]).toEqual([403, 'login_required']);
  });
});

test('a body without an announced length is cut off at the limit, too', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(32 * 1024));
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(chunk);
    },
  });
  // The connection may also end before everything was sent, and with it before the answer.
  const status = await fetch(`${provider.url}/v1/checkouts/`, {
    method: 'POST',
    headers: { ...KEY, 'Content-Type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit).then(
    (answer) => answer.status,
    () => 'cut off',
  );
  expect([413, 'cut off']).toContain(status);
});

test('deep nesting is refused, not a crash', async () => {
  const raw = `{"metadata": ${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
  const answer = await provider.call('POST', '/v1/checkouts/', { raw, headers: KEY });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain('nested too deeply');
});

test('every answer has a request ID, is not cached and says nothing to other origins', async () => {
  const id = await provider.session();
  for (const path of [
    '/',
    '/v1/',
    `/v1/sessions/${id}/`,
    '/v1/checkouts/',
    '/nothing',
    '/healthz',
    '/readyz',
  ]) {
    const { headers } = await provider.call('GET', path);
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull();
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  }
});
