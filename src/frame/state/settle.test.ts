import { expect, test } from 'vitest';
import { answerWith, draftWith, success } from '../testing/fixtures.ts';
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
