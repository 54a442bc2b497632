import { afterEach, expect, test, vi } from 'vitest';
import { applePayOffer, type CheckoutLook, checkoutWith } from '../../testing/checkout.ts';
import { fakeApplePay } from '../../testing/fake-apple-pay.ts';
import { rowsOf } from '../offered.ts';
import { canPay, topOrigin } from './can-pay.ts';
import type { ApplePaySessionConstructor } from './session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const inFrameOf = (ancestorOrigins: string[] | undefined, referrer = '') => ({
  parent: {},
  self: null,
  location: { ancestorOrigins, origin: 'https://pay.example' },
  document: { referrer },
});

function ask(page: object, session: Partial<ApplePaySessionConstructor> = {}, look: CheckoutLook = {}) {
  vi.stubGlobal('window', page);
  const { scope } = fakeApplePay({ active: false });
  return canPay(checkoutWith(look), 6, {
    ...scope,
    ApplePaySession: Object.assign(scope.ApplePaySession as ApplePaySessionConstructor, session),
  });
}

const atShop = inFrameOf(['https://shop.example']);

test('offered where the browser has it and the top page may take it', () => {
  expect(ask(atShop)).toBe(true);
  expect(ask(inFrameOf(['https://shop.example', 'https://portal.example']))).toBe(false);
  expect(ask(inFrameOf(undefined, 'https://shop.example/'))).toBe(true);
  expect(ask(inFrameOf(undefined, ''))).toBe(false);
});

test('the payment link is a page of the provider’s own', () => {
  const link = { location: { origin: 'https://pay.example' } };
  expect(ask({ ...link, parent: link, self: link }, {}, { surroundings: 'standalone' })).toBe(true);
});

test('not offered where the browser can’t, or forbids it', () => {
  expect(ask(atShop, { canMakePayments: () => false })).toBe(false);
  expect(ask(atShop, { supportsVersion: (version) => version < 6 })).toBe(false);
  const forbidden = () => {
    throw new Error('InvalidAccessError');
  };
  expect(ask(atShop, { canMakePayments: forbidden })).toBe(false);
  expect(canPay(checkoutWith(), 6, {})).toBe(false);
});

test('the browser is asked once, not for every keystroke', () => {
  const canMakePayments = vi.fn(() => true);
  vi.stubGlobal('window', atShop);
  const { scope } = fakeApplePay({ active: false });
  vi.stubGlobal('ApplePaySession', Object.assign(scope.ApplePaySession as object, { canMakePayments }));
  const app = checkoutWith({ snapshot: { methods: [applePayOffer] } });
  for (let at = 0; at < 3; at += 1) expect(rowsOf(app).map(({ id }) => id)).toEqual(['apple_pay']);
  expect(canMakePayments).toHaveBeenCalledOnce();
});

test('the top page’s origin, however deep the frame', () => {
  const page = inFrameOf(['https://inner.example', 'https://shop.example']) as unknown as Window;
  expect(topOrigin(page)).toBe('https://shop.example');
});
