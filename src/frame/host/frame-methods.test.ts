import { expect, test } from 'vitest';
import type { FrameOptions } from '../../protocol/options.ts';
import { createMethodForms } from '../methods/method-forms.ts';
import { canceled, snapshotWith } from '../testing/fixtures.ts';
import { answer, lost, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { frameMethods } from './frame-methods.ts';

const open = (script: Script = {}, start = snapshotWith()) => {
  const checkout = scriptedCheckout(script, start);
  return { ...checkout, methods: frameMethods(checkout.app, createMethodForms(checkout.app), checkout.api) };
};

const options: FrameOptions = {
  locale: 'ar',
  appearance: {},
  methods: ['card'],
  payButton: 'hide',
  asksBeforePayment: false,
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
