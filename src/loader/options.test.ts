import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FrameOptionsSchema } from '../protocol/messages-schema.ts';
import { attributeOf } from './data-attributes.ts';
import { checkOptions, frameOptions, mergeOptions, warnOfUnknown } from './options.ts';

const valid = { session: 'A'.repeat(32), provider: 'https://pay.example' };

afterEach(() => vi.restoreAllMocks());

const messageOf = (options: unknown, nameOf?: (option: string) => string): string => {
  const checked = checkOptions(options, nameOf);
  if (checked.ok) throw new Error('These options were meant to be refused.');
  expect(checked.error).toMatchObject({ name: 'CheckoutError', code: 'invalid_option', retryable: true });
  return checked.error.message;
};

test('two options are enough; the others have defaults', () => {
  expect(checkOptions(valid)).toEqual({
    ok: true,
    options: { ...valid, locale: 'auto', appearance: {}, payButton: 'show' },
  });
});

test('an option given as undefined is one that was left out', () => {
  const all = { locale: undefined, appearance: undefined, methods: undefined, onError: undefined };
  expect(checkOptions({ ...valid, ...all })).toMatchObject({ ok: true, options: { locale: 'auto' } });
});

describe('the provider', () => {
  test.each([
    ['https://pay.example', 'https://pay.example'],
    ['https://pay.example/', 'https://pay.example'],
    ['https://PAY.example:443', 'https://pay.example'],
    ['http://localhost:4100', 'http://localhost:4100'],
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100'],
    ['http://[::1]:4100', 'http://[::1]:4100'],
  ])('%s is %s', (provider, origin) => {
    expect(checkOptions({ ...valid, provider })).toMatchObject({ ok: true, options: { provider: origin } });
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
    'javascript:alert(1)',
    'blob:https://pay.example/1',
    42,
  ])('%s is refused', (provider) => {
    expect(messageOf({ ...valid, provider })).toMatch(/^"provider" is .+ Use the origin/);
  });
});

describe('each option has its remedy', () => {
  test.each<[string, unknown, RegExp]>([
    ['session', undefined, /^"session" is missing\. Use the session ID/],
    ['session', 'too-short', /"too-sh…"/],
    ['session', `${'A'.repeat(31)}!`, /32 letters and digits/],
    ['locale', 'english please', /language tag/],
    ['locale', 5, /^"locale" is 5\./],
    ['locale', `en-${'a1b2c3d4-'.repeat(5)}x1`, /language tag/],
    ['appearance', 'dark', /^"appearance" is "dark"\. Use an object/],
    ['appearance', { theme: 'night' }, /^"appearance"\.theme is "night"\. Use "auto"/],
    ['appearance', { variables: { accent: 'url(x)' } }, /^"appearance"\.variables\.accent is "url\(x\)"/],
    ['appearance', { variables: { primary: 'red' } }, /\.variables\.primary is "red"\. Use only/],
    ['appearance', { variables: [] }, /\.variables is a list\./],
    ['methods', [], /leave it out for all/],
    ['methods', 'card', /list of types/],
    ['methods', ['card', 7], /list of types/],
    ['payButton', true, /Use "show" or "hide"/],
    ['presentation', 'sheet', /^"presentation" is "sheet"\. Use "inline"\.$/],
    ['preload', 'x', /your backend got/],
    ['initialHeight', -1, /0 to 4000/],
    ['initialHeight', Number.NaN, /0 to 4000/],
    ['beforePayment', 'check', /^"beforePayment" is "check"\. Use a function\.$/],
    ['onSuccess', {}, /^"onSuccess" is of type object\. Use a function\.$/],
  ])('%s: %j', (option, value, message) => {
    expect(messageOf({ ...valid, [option]: value })).toMatch(message);
  });

  test('a secret key that was pasted as a session is not repeated', () => {
    expect(messageOf({ ...valid, session: 'sk_live_0123456789' })).not.toContain('0123456789');
  });

  test('what is no object is no options', () => {
    for (const nothing of [undefined, null, 'x', 3, []]) expect(messageOf(nothing)).toMatch(/Use an object/);
  });

  test('in a script element it is called by its attribute', () => {
    expect(messageOf({ ...valid, onSuccess: 1 }, attributeOf)).toMatch(/^data-success is 1\./);
    expect(messageOf({ ...valid, appearance: { theme: 'x' } }, attributeOf)).toMatch(
      /^data-appearance\.theme /,
    );
    expect(messageOf({ ...valid, payButton: 'x' }, attributeOf)).toMatch(/^data-pay-button /);
  });
});

test('whatever it is given, it answers', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(valid), 'locale', 'appearance', 'methods'), fc.anything()),
      (raw) => {
        expect(typeof checkOptions(raw).ok).toBe('boolean');
      },
    ),
  );
});

test('what passes here the frame accepts', () => {
  const color = fc.oneof(
    fc.string(),
    fc.constantFrom('red', '#fff', 'oklch(0.5 0.1 277 / .5)', 'var(--x)', '#12345'),
  );
  const appearance = fc.record(
    {
      theme: fc.oneof(fc.string(), fc.constantFrom('auto', 'light', 'dark', 'contrast')),
      variables: fc.record(
        { accent: color, text: color, radius: fc.constantFrom('0', '8px', '25px', '1em'), font: fc.string() },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  const methods = fc.array(fc.constantFrom('card', 'apple_pay', '', 'a b', 'x'.repeat(41)));
  const locale = fc.oneof(fc.string(), fc.constantFrom('auto', 'en', 'ar-KW', 'zh-Hans-CN'));
  fc.assert(
    fc.property(fc.record({ appearance, methods, locale }, { requiredKeys: [] }), (options) => {
      const checked = checkOptions({ ...valid, ...options });
      fc.pre(checked.ok);
      expect(FrameOptionsSchema.safeParse(frameOptions(checked.options, null)).success).toBe(true);
    }),
  );
});

test('what the frame is told can be sent, whatever the options were wrapped in', () => {
  const proxy = new Proxy({ theme: 'dark' }, {});
  const checked = checkOptions({ ...valid, appearance: proxy, beforePayment: () => {} });
  if (!checked.ok) throw checked.error;
  expect(structuredClone(frameOptions(checked.options, 'light'))).toEqual({
    locale: 'auto',
    appearance: { theme: 'dark' },
    methods: null,
    payButton: 'show',
    asksBeforePayment: true,
    scheme: 'light',
  });
});

describe('update', () => {
  test('changes what it names and keeps the rest', () => {
    const onCancel = () => {};
    expect(mergeOptions({ ...valid, locale: 'ar', onCancel }, { payButton: 'hide' })).toMatchObject({
      ok: true,
      options: { locale: 'ar', payButton: 'hide', onCancel },
    });
  });

  test('undefined returns to the default', () => {
    expect(mergeOptions({ ...valid, locale: 'ar' }, { locale: undefined })).toMatchObject({
      options: { locale: 'auto' },
    });
  });

  test.each(['session', 'provider', 'presentation', 'preload'])('%s stays as it is', (option) => {
    expect(mergeOptions(valid, { [option]: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'invalid_option', message: expect.stringContaining('create another checkout') },
    });
  });

  test('refuses what createCheckout refuses', () => {
    expect(mergeOptions(valid, { locale: 7 })).toMatchObject({ ok: false });
    expect(mergeOptions(valid, null)).toMatchObject({ ok: false });
  });
});

test('a misspelt option is told once, with the name that was probably meant', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  warnOfUnknown({ ...valid, onSucces: () => {}, somethingElse: 1 });
  expect(warn.mock.calls).toEqual([
    ['[souk-checkout] There is no option "onSucces". Did you mean "onSuccess"?'],
    ['[souk-checkout] There is no option "somethingElse".'],
  ]);
});
