import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PaymentDetails, Result } from '../../../protocol/messages.ts';
import type { Snapshot } from '../../../protocol/snapshot.ts';
import type { Api } from '../../api/client.ts';
import type { Reply } from '../../api/reply.ts';
import type { Host } from '../../host/host.ts';
import { applePayOffer, checkoutWith, toolsFor } from '../../testing/checkout.ts';
import { fakeApplePay } from '../../testing/fake-apple-pay.ts';
import { answerWith, canceled, snapshotWith, success } from '../../testing/fixtures.ts';
import { answer, failure, lost } from '../../testing/scripted.ts';
import { openApplePay } from './open.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const TOKEN = {
  paymentData: { data: 'x' },
  paymentMethod: { displayName: 'Visa 4242', network: 'Visa', type: 'debit' },
  transactionIdentifier: 't1',
};
const merchantSession = { merchantSessionIdentifier: 'm1' };

interface Provider {
  merchantSession?: () => Promise<Reply<{ merchant_session: Record<string, unknown> }>>;
  snapshot?: Reply<Snapshot>;
  beforePayment?: (details: PaymentDetails) => Promise<Result<null>>;
}

function shop({ merchantSession: made, snapshot, beforePayment }: Provider = {}) {
  const app = checkoutWith({
    snapshot: { methods: [applePayOffer] },
    options: { asksBeforePayment: beforePayment !== undefined },
  });
  const domains: string[] = [];
  const api = {
    snapshot: async () => snapshot ?? lost,
    merchantSession: (domain: string) => {
      domains.push(domain);
      return made?.() ?? Promise.resolve(answer({ merchant_session: merchantSession }));
    },
  } as Partial<Api> as Api;
  const host = { beforePayment } as Partial<Host> as Host;
  const click = { active: false };
  const { scope, sheets } = fakeApplePay(click);
  const page = {
    parent: {},
    self: null,
    location: { ancestorOrigins: ['https://inner.example', 'https://shop.example'] },
  } as unknown as Window;
  const form = openApplePay({ ...toolsFor(app), wire: Promise.resolve({ api, host }) }, scope, page);
  const tap = () => {
    click.active = true;
    const paid = form.pay();
    click.active = false;
    return paid;
  };
  const sheet = () => {
    const last = sheets.at(-1);
    if (!last) throw new Error('no sheet');
    return last;
  };
  return { app, form, tap, sheet, sheets, domains, step: () => app.state.peek().step };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const paidWith = answerWith('succeeded', { outcome: { ...success, method: 'apple_pay' } });
const answered = (what: typeof paidWith) => ({ type: 'answered', answer: what, requestId: null }) as const;

/** Taps, is validated, and confirms on the device. */
async function authorize(on: ReturnType<typeof shop>) {
  on.tap();
  await settle();
  on.sheet().authorize(TOKEN);
}

test('a tap opens the sheet with what the session says, in the click', () => {
  const { tap, sheet, step } = shop();
  expect(tap()).toBe('sheet');
  expect(step()).toMatchObject({ name: 'wallet', method: 'apple_pay' });
  expect(sheet()).toMatchObject({
    state: 'open',
    version: 6,
    request: {
      countryCode: 'KW',
      currencyCode: 'EUR',
      supportedNetworks: ['visa', 'masterCard'],
      merchantCapabilities: ['supports3DS'],
      total: { label: 'Shop', type: 'final', amount: '12.00' },
    },
  });
});

test('outside a click it says so in the form', () => {
  const { form, sheets, step } = shop();
  form.pay();
  expect(sheets).toEqual([]);
  expect(step()).toMatchObject({ name: 'ready', notice: { kind: 'wallet_failed' } });
});

test('the merchant is validated for the top page’s domain', async () => {
  const { tap, sheet, domains } = shop();
  tap();
  await settle();
  expect(domains).toEqual(['shop.example']);
  expect(sheet().merchantSession).toEqual(merchantSession);
});

test('an authorized payment is submitted whole, and the sheet is told that it is paid', async () => {
  const on = shop();
  await authorize(on);
  expect(on.step()).toMatchObject({
    name: 'submitting',
    draft: {
      body: { method: 'apple_pay', amount: '12.00', currency: 'EUR', save: false, token: TOKEN },
      details: { method: 'apple_pay', amount: '12.00', currency: 'EUR', save: false },
      instrument: { brand: 'visa', lastFour: '4242' },
    },
  });
  expect(on.sheet().completions).toEqual([]);
  on.app.dispatch(answered(paidWith));
  expect(on.sheet()).toMatchObject({ state: 'completed', completions: [{ status: 0 }] });
});

test.each([
  ['declined', answered(answerWith('declined')), 'declined'],
  [
    'of another amount by now',
    {
      type: 'refused',
      refusal: {
        status: 409,
        code: 'amount_changed',
        paymentId: null,
        snapshot: snapshotWith({ version: 3, amount: '15.00' }),
        requestId: null,
      },
    } as const,
    'amount_changed',
  ],
])('%s: the sheet fails with an error, the form says why', async (_name, event, kind) => {
  const on = shop();
  await authorize(on);
  on.app.dispatch(event);
  expect(on.sheet().completions).toEqual([
    { status: 1, errors: [expect.objectContaining({ code: 'unknown' })] },
  ]);
  expect(on.step()).toMatchObject({ name: 'ready', notice: { kind } });
});

test('after a failure another tap opens another sheet', async () => {
  const on = shop();
  await authorize(on);
  const session = snapshotWith({ version: 2, methods: [applePayOffer] });
  on.app.dispatch(answered(answerWith('declined', { session })));
  on.tap();
  expect(on.sheets.map(({ state }) => state)).toEqual(['aborted', 'open']);
  expect(on.step().name).toBe('wallet');
});

test('a bank that is silent fails the sheet in time; the form goes on asking', async () => {
  const on = shop();
  await authorize(on);
  on.app.dispatch(answered(answerWith('processing')));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(on.sheet().completions).toEqual([expect.objectContaining({ status: 1 })]);
  expect(on.step().name).toBe('confirming');
  on.app.dispatch(answered(paidWith));
  expect(on.step().name).toBe('ended');
  expect(on.sheet().completions).toHaveLength(1);
});

test('closed by the customer: back at the form', async () => {
  const on = shop();
  on.tap();
  on.sheet().cancel();
  expect(on.step()).toMatchObject({ name: 'ready', notice: { kind: 'canceled' } });
});

test('closed while the payment is on its way: the payment’s own answer counts', async () => {
  const on = shop();
  await authorize(on);
  on.sheet().cancel();
  expect(on.step().name).toBe('submitting');
  on.app.dispatch(answered(paidWith));
  expect(on.step()).toMatchObject({ name: 'ended', outcome: { status: 'succeeded' } });
  expect(on.sheet().completions).toEqual([]);
});

test.each<[string, Provider]>([
  [
    'is refused',
    { merchantSession: async () => ({ ...lost, kind: 'field_errors', fields: {}, requestId: null }) },
  ],
  ['gets no answer', { merchantSession: async () => lost }],
  ['is never answered', { merchantSession: () => new Promise(() => {}) }],
])('a merchant session that %s closes the sheet', async (_name, provider) => {
  const on = shop(provider);
  on.tap();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(on.sheet().state).toBe('aborted');
  expect(on.step()).toMatchObject({ name: 'ready', notice: { kind: 'wallet_failed' } });
});

test('another amount while the sheet is open closes it', async () => {
  const on = shop();
  on.tap();
  await settle();
  on.app.dispatch({
    type: 'snapshot',
    snapshot: snapshotWith({ version: 2, amount: '15.00', methods: [applePayOffer] }),
    requestId: null,
  });
  expect(on.sheet().state).toBe('aborted');
  expect(on.step()).toMatchObject({ name: 'ready', notice: { kind: 'amount_changed' } });
});

test('a session that ends while the sheet is open closes it', async () => {
  const on = shop();
  on.tap();
  on.app.dispatch({
    type: 'snapshot',
    snapshot: snapshotWith({ version: 2, outcome: canceled('expired') }),
    requestId: null,
  });
  expect(on.sheet().state).toBe('aborted');
  expect(on.step().name).toBe('ended');
});

test('the merchant is asked before validation, without card data', async () => {
  const asked: PaymentDetails[] = [];
  const on = shop({
    snapshot: answer(snapshotWith({ version: 2, methods: [applePayOffer] })),
    beforePayment: async (details) => {
      asked.push(details);
      return { ok: true, value: null };
    },
  });
  on.tap();
  await settle();
  expect(asked).toEqual([{ method: 'apple_pay', amount: '12.00', currency: 'EUR', save: false }]);
  expect(on.sheet().merchantSession).toEqual(merchantSession);
});

test('the merchant says no: nothing is validated, and the form says so', async () => {
  const on = shop({ beforePayment: async () => failure('before_payment_rejected') });
  on.tap();
  await settle();
  expect(on.domains).toEqual([]);
  expect(on.sheet().state).toBe('aborted');
  expect(on.step()).toMatchObject({
    name: 'ready',
    notice: { kind: 'stopped', code: 'before_payment_rejected' },
  });
});

test('the merchant changes the amount: nothing is validated, a new tap pays it', async () => {
  const changed = snapshotWith({ version: 2, amount: '9.00', methods: [applePayOffer] });
  const on = shop({
    snapshot: answer(changed),
    beforePayment: async () => ({ ok: true, value: null }),
  });
  on.tap();
  await settle();
  expect(on.domains).toEqual([]);
  expect(on.step()).toMatchObject({ name: 'ready', notice: { kind: 'amount_changed' } });
  on.tap();
  await settle();
  expect(on.sheet().request.total.amount).toBe('9.00');
  expect(on.sheet().merchantSession).toEqual(merchantSession);
});
