import { afterEach, expect, test, vi } from 'vitest';
import type { FrameOptions } from '../../protocol/options.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { createMethodForms } from '../methods/method-forms.ts';
import { pay } from '../pay.ts';
import { refresh } from '../state/refresh.ts';
import { canceled, challengeAction, snapshotWith, success, waiting } from '../testing/fixtures.ts';
import { answer, lost, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { frameMethods } from './frame-methods.ts';
import { optionsTaker } from './take-options.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const open = (script: Script = {}, start = snapshotWith()) => {
  const checkout = scriptedCheckout(script, start);
  const { app, api, wire } = checkout;
  const forms = createMethodForms({ app, wire, limits: TIME_LIMITS });
  const focused: string[] = [];
  class Focusable {
    name: string;
    constructor(name: string) {
      this.name = name;
    }
    focus() {
      focused.push(this.name);
    }
  }
  vi.stubGlobal('HTMLElement', Focusable);
  const body = {};
  const document = {
    body,
    activeElement: body as unknown,
    querySelector: (selector: string) => new Focusable(selector),
  };
  const methods = frameMethods({
    app,
    take: optionsTaker(app),
    look: () => refresh(app, api, new AbortController().signal),
    submit: () => pay(app, forms),
    popupGrace: TIME_LIMITS.popupGrace,
    document: document as unknown as Document,
  });
  return { ...checkout, methods, focused, document, Focusable };
};

const options: FrameOptions = {
  locale: 'ar',
  appearance: {},
  methods: ['card'],
  payButton: 'hide',
  asksBeforePayment: false,
  loginToken: null,
  scheme: 'dark',
};

test('update shows new options', async () => {
  const { app, methods } = open();
  expect(await methods.update(options)).toEqual({ ok: true, value: null });
  expect(app.options.value).toEqual(options);
});

test.each([
  ['nothing', undefined],
  ['half of it', { locale: 'ar' }],
  ['a stylesheet', { ...options, appearance: { variables: { font: 'a; background: url(//x)' } } }],
  ['a button that is neither', { ...options, payButton: 'maybe' }],
])('update with %s changes nothing and names the problem', async (_name, given) => {
  const { app, methods } = open();
  const before = app.options.value;
  expect(await methods.update(given as FrameOptions)).toMatchObject({
    ok: false,
    error: { code: 'invalid_option' },
  });
  expect(app.options.value).toBe(before);
});

test('refresh shows the provider’s truth', async () => {
  const { app, methods } = open({ snapshot: [answer(snapshotWith({ version: 2, amount: '15.00' }))] });
  expect(await methods.refresh()).toEqual({ ok: true, value: null });
  expect(app.state.value.snapshot.amount).toBe('15.00');
});

test('refresh without an answer says so', async () => {
  const { methods } = open({ snapshot: [lost] });
  expect(await methods.refresh()).toMatchObject({
    ok: false,
    error: { code: 'provider_unreachable', retryable: true },
  });
});

test('submit with an empty form sends nothing', async () => {
  const { called, methods } = open();
  expect(await methods.submit()).toMatchObject({ ok: false, error: { code: 'form_invalid' } });
  expect(called('pay')).toEqual([]);
});

test('submit after the end', async () => {
  const { methods } = open({}, snapshotWith({ outcome: canceled('expired') }));
  expect(await methods.submit()).toMatchObject({ ok: false, error: { code: 'not_ready' } });
});

test('cancel ends with reason customer', async () => {
  const { methods, step } = open();
  expect(await methods.cancel()).toEqual({ ok: true, value: null });
  expect(step()).toMatchObject({ name: 'ended', outcome: { reason: 'customer', retryable: true } });
});

test('update with a bad look names the variable, the problem and the remedy', async () => {
  const { methods } = open();
  const appearance = { variables: { accent: 'url(x)' } };
  expect(await methods.update({ ...options, appearance })).toMatchObject({
    ok: false,
    error: {
      message: expect.stringMatching(/^"appearance"\.variables\.accent is "url\(x\)"\. Use a colour/),
    },
  });
});

test('an older loader that knows of no login leaves a guest', async () => {
  const { app, methods } = open();
  const { loginToken: _unknown, ...older } = options;
  expect(await methods.update(older as FrameOptions)).toMatchObject({ ok: true });
  expect(app.options.value.loginToken).toBeNull();
});

test('a canceled dialog gives the challenge up', async () => {
  const { methods, step } = open({}, snapshotWith({ payment: waiting('p1', challengeAction()) }));
  expect(await methods.dialogCanceled()).toMatchObject({ ok: true });
  expect(step()).toMatchObject({ name: 'canceling', paymentId: 'p1' });
});

test('the focus goes to where it was, else to the button that pays', async () => {
  const { methods, focused, document, Focusable } = open();
  await methods.focus();
  document.activeElement = new Focusable('the field');
  await methods.focus();
  expect(focused).toEqual(['[type=submit]', 'the field']);
});

test('the payment link’s window was closed: asked, waited for, then ended as customer', async () => {
  vi.useFakeTimers();
  const { methods, called, step } = open({ snapshot: [answer(snapshotWith())] });
  await methods.popupClosed();
  expect(called('snapshot')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(TIME_LIMITS.popupGrace - 1);
  expect(step().name).toBe('ready');
  await vi.advanceTimersByTimeAsync(1);
  expect(step()).toMatchObject({ name: 'ended', outcome: { reason: 'customer' } });
});

test('the window was closed after paying: paid', async () => {
  const paid = snapshotWith({ version: 2, outcome: success });
  const { methods, step } = open({ snapshot: [answer(paid)] });
  await methods.popupClosed();
  expect(step()).toMatchObject({ name: 'ended', outcome: success });
});
