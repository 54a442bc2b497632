import { expect, test } from 'vitest';
import { answerWith, draftWith, redirectTo, success } from '../testing/fixtures.ts';
import { answer, failure, type Script, scriptedCheckout } from '../testing/scripted.ts';
import { settle } from './settle.ts';

const submit = (script: Script, asks = false) => {
  const { app } = scriptedCheckout(script, undefined, asks);
  app.dispatch({ type: 'submit', draft: draftWith('k') });
  return settle(app);
};

test.each([
  [answerWith('succeeded', { outcome: success }), 'succeeded'],
  [answerWith('declined'), 'declined'],
  [answerWith('canceled'), 'canceled'],
  [answerWith('processing'), 'processing'],
  [answerWith('requires_action', { action: redirectTo() }), 'requires_action'],
] as const)('the merchant’s submit() hears: %#', async (reply, status) => {
  expect(await submit({ pay: [answer(reply)] })).toEqual({ ok: true, value: { status } });
});

test('a stopped payment is an error with its code', async () => {
  expect(await submit({ beforePayment: async () => failure('before_payment_rejected') }, true)).toMatchObject(
    {
      ok: false,
      error: { code: 'before_payment_rejected' },
    },
  );
});

test('two that wait hear the same', async () => {
  const { app } = scriptedCheckout({ pay: [answer(answerWith('succeeded', { outcome: success }))] });
  app.dispatch({ type: 'submit', draft: draftWith('k') });
  const [first, second] = await Promise.all([settle(app), settle(app)]);
  expect(second).toEqual(first);
});

test.each([
  [null, { ok: true, value: { status: 'canceled' } }],
  [{ kind: 'wallet_failed' }, { ok: false, error: { code: 'internal' } }],
] as const)('a wallet’s sheet that is closed without paying: %#', async (notice, heard) => {
  const { app } = scriptedCheckout({});
  app.dispatch({ type: 'sheet_opened', method: 'apple_pay' });
  const answered = settle(app);
  app.dispatch({ type: 'sheet_closed', notice });
  expect(await answered).toMatchObject(heard);
});
