import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { optionsOfData } from './data-attributes.ts';

const error = vi.fn();
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(error);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  error.mockReset();
});

const callbackOf = (dataset: Record<string, string>, option: string) => {
  const callback = optionsOfData(dataset)[option];
  if (typeof callback !== 'function') throw new Error(`${option} is no function`);
  return callback as (argument: unknown) => unknown;
};

test('every value is read as its option wants it', () => {
  expect(
    optionsOfData({
      session: ' abc ',
      provider: 'https://pay.example',
      locale: 'ar',
      payButton: 'hide',
      methods: 'card, apple_pay',
      appearance: '{"theme":"dark"}',
      preload: '{"methods":[]}',
      initialHeight: '420',
      loginToken: 'lt_1',
    }),
  ).toEqual({
    session: 'abc',
    provider: 'https://pay.example',
    locale: 'ar',
    payButton: 'hide',
    methods: ['card', 'apple_pay'],
    appearance: { theme: 'dark' },
    preload: { methods: [] },
    initialHeight: 420,
    loginToken: 'lt_1',
  });
});

test('what can not be read is left for the check of options', () => {
  expect(optionsOfData({ appearance: '{theme', initialHeight: 'tall', methods: '' })).toEqual({
    appearance: '{theme',
    initialHeight: 'tall',
    methods: [''],
  });
});

test('a callback is looked up when it is called, with its owner as this', () => {
  const onPaid = callbackOf({ success: 'shop.onPaid' }, 'onSuccess');
  const shop = {
    paid: [] as unknown[],
    onPaid(outcome: unknown) {
      this.paid.push(outcome);
    },
  };
  vi.stubGlobal('shop', shop);
  onPaid({ status: 'succeeded' });
  expect(shop.paid).toEqual([{ status: 'succeeded' }]);
  expect(error).not.toHaveBeenCalled();
});

test.each(['nothing', 'nothing.at.all', 'shop', 'shop.name', 'shop.name.length', ''])(
  'a name that leads to no function is told with its option: %s',
  (path) => {
    vi.stubGlobal('shop', { name: null });
    callbackOf({ success: path }, 'onSuccess')({});
    expect(error).toHaveBeenCalledTimes(1);
    expect(error.mock.calls[0]?.[0]).toContain(`onSuccess: "${path}" is no function`);
  },
);

test('no code in an attribute is run', () => {
  const ran = vi.fn();
  vi.stubGlobal('ran', ran);
  callbackOf({ cancel: 'ran()' }, 'onCancel')({});
  callbackOf({ cancel: '(0,ran)()' }, 'onCancel')({});
  expect(ran).not.toHaveBeenCalled();
});

test('without its beforePayment a payment is stopped', () => {
  expect(() => callbackOf({ beforePayment: 'missing' }, 'beforePayment')({})).toThrow(/beforePayment/);
  expect(error).toHaveBeenCalledTimes(1);
});

test('what is no option keeps its name, so that it can be told', () => {
  expect(optionsOfData({ sucess: 'onPaid' })).toEqual({ sucess: 'onPaid' });
});
