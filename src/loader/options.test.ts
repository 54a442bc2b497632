import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FrameOptionsSchema } from '../protocol/messages-schema.ts';
import { CheckoutError } from './checkout-error.ts';
import { type CheckedOptions, checkOptions, frameOptions, mergeOptions } from './options.ts';

const valid = { session: 'A'.repeat(32), provider: 'https://pay.example' };

const complained = vi.fn();
beforeEach(() => {
  complained.mockClear();
  vi.spyOn(console, 'error').mockImplementation(complained);
});
afterEach(() => vi.restoreAllMocks());

const accepted = (result: CheckedOptions | CheckoutError): CheckedOptions => {
  if (result instanceof CheckoutError) throw result;
  return result;
};

const messageOf = (options: unknown): string => {
  const checked = checkOptions(options);
  expect(checked).toMatchObject({ name: 'CheckoutError', code: 'invalid_option', retryable: true });
  return checked instanceof CheckoutError ? checked.message : '';
};

test('two options are enough; the frame is told the others by their defaults', () => {
  const checked = accepted(checkOptions(valid));
  expect(checked).toEqual(valid);
  expect(frameOptions(checked, null)).toEqual({
    locale: 'auto',
    appearance: {},
    methods: null,
    payButton: 'show',
    asksBeforePayment: false,
    loginToken: null,
    scheme: null,
  });
});

test('an option given as undefined is one that was left out', () => {
  const all = { locale: undefined, appearance: undefined, methods: undefined, onError: undefined };
  expect(frameOptions(accepted(checkOptions({ ...valid, ...all })), null)).toMatchObject({
    locale: 'auto',
    appearance: {},
    methods: null,
  });
});

describe('the provider', () => {
  test.each([
    ['https://pay.example', 'https://pay.example'],
    ['https://pay.example/', 'https://pay.example'],
    ['https://PAY.example:443', 'https://pay.example'],
    ['http://localhost:4100', 'http://localhost:4100'],
    ['http://pay.localhost:4100', 'http://pay.localhost:4100'],
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100'],
    ['http://[::1]:4100', 'http://[::1]:4100'],
  ])('%s is %s', (provider, origin) => {
    expect(checkOptions({ ...valid, provider })).toMatchObject({ provider: origin });
  });

  test.each([
    undefined,
    '',
    'pay.example',
    'http://pay.example',
    'https://pay.example/path',
    'https://pay.example?x',
    'https://pay.example#x',
    'https://user@pay.example',
    'http://localhost.evil.example',
    'http://evil-localhost',
    'javascript:alert(1)',
    'blob:https://pay.example/1',
    42,
  ])('%s is refused', (provider) => {
    expect(messageOf({ ...valid, provider })).toMatch(/^"provider" is .+ Use an origin such as/);
  });
});

describe('each option has its remedy', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;

  test.each<[string, unknown, RegExp]>([
    ['session', undefined, /^"session" is undefined\. Use the 32 letters and digits/],
    ['session', 'too-short', /"too-sh…"/],
    ['session', `${'A'.repeat(31)}!`, /32 letters and digits/],
    ['loginToken', '', /^"loginToken" is .*Use the token that your backend got\.$/],
    ['loginToken', 'x'.repeat(201), /^"loginToken" is "xxxxxx…"/],
    ['loginToken', 7, /Use the token/],
    ['appearance', cyclic, /^"appearance" is object\. Use plain data\.$/],
    ['methods', [1n], /^"methods" is object\. Use plain data\.$/],
    ['locale', () => 'en', /^"locale" is function\. Use plain data\.$/],
    ['presentation', 'modal', /^"presentation" is "modal…"\. Use inline, sheet, popup or redirect\.$/],
    ['preload', 'x', /your backend got/],
    ['initialHeight', -1, /^"initialHeight" is "-1…"\. Use CSS pixels from 0 to 4000\.$/],
    ['initialHeight', Number.NaN, /0 to 4000/],
    ['beforePayment', 'check', /^"beforePayment" is "check…"\. Use a function\.$/],
    ['onSuccess', {}, /^"onSuccess" is object\. Use a function\.$/],
  ])('%s, case %#', (option, value, message) => {
    expect(messageOf({ ...valid, [option]: value })).toMatch(message);
  });

  test.each(['session', 'loginToken'])('a secret that was pasted as %s is not repeated', (option) => {
    const secret = `sk_live_0123456789${'x'.repeat(200)}`;
    expect(messageOf({ ...valid, [option]: secret })).not.toContain('0123456789');
  });

  test('what is no object is no options', () => {
    for (const nothing of [undefined, null, 'x', 3, []]) expect(messageOf(nothing)).toMatch(/Use an object/);
  });
});

test('whatever it is given, it answers', () => {
  const options = fc.constantFrom(...Object.keys(valid), 'locale', 'appearance', 'methods');
  fc.assert(
    fc.property(fc.dictionary(options, fc.anything()), (raw) => {
      expect(checkOptions(raw)).toBeTypeOf('object');
    }),
  );
});

test('what passes here can be sent; what it is worth the frame says', () => {
  const anything = fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true });
  fc.assert(
    fc.property(fc.record({ appearance: anything, methods: anything, locale: anything }), (options) => {
      const checked = checkOptions({ ...valid, ...options });
      fc.pre(!(checked instanceof CheckoutError));
      const told = frameOptions(accepted(checked), null);
      expect(structuredClone(told)).toEqual(told);
      expect(FrameOptionsSchema.safeParse(told).success).toBeTypeOf('boolean');
    }),
  );
});

test('what the frame is told can be sent, whatever the options were wrapped in', () => {
  const checked = accepted(
    checkOptions({
      ...valid,
      appearance: new Proxy({ theme: 'dark' }, {}),
      beforePayment: () => {},
      loginToken: 'lt_1',
    }),
  );
  expect(structuredClone(frameOptions(checked, 'light'))).toEqual({
    locale: 'auto',
    appearance: { theme: 'dark' },
    methods: null,
    payButton: 'show',
    asksBeforePayment: true,
    loginToken: 'lt_1',
    scheme: 'light',
  });
});

describe('update', () => {
  test('changes what it names and keeps the rest', () => {
    const onCancel = () => {};
    expect(mergeOptions({ ...valid, locale: 'ar', onCancel }, { payButton: 'hide' })).toMatchObject({
      locale: 'ar',
      payButton: 'hide',
      onCancel,
    });
  });

  test('undefined returns to the default', () => {
    const merged = accepted(mergeOptions({ ...valid, locale: 'ar' }, { locale: undefined }));
    expect(frameOptions(merged, null).locale).toBe('auto');
  });

  test.each(['session', 'provider', 'presentation', 'preload'])('%s stays as it is', (option) => {
    expect(mergeOptions(valid, { [option]: 'x' })).toMatchObject({
      code: 'invalid_option',
      message: expect.stringContaining('create another checkout'),
    });
  });

  test('refuses what createCheckout refuses', () => {
    expect(mergeOptions(valid, { onReady: 7 })).toBeInstanceOf(CheckoutError);
    expect(mergeOptions(valid, null)).toBeInstanceOf(CheckoutError);
  });
});

test('a misspelt option is told', () => {
  checkOptions({ ...valid, onSucces: () => {} });
  expect(complained.mock.calls).toEqual([['[souk-checkout] There is no option "onSucces".']]);
});
