import { CARDS, cardForm, expect, test } from './fixtures.ts';
import { eventsOf } from './support/checkout-page.ts';

const declines = [
  { card: CARDS.declined, code: 'card_declined', says: /bank declined/i },
  { card: CARDS.insufficientFunds, code: 'insufficient_funds', says: /enough money|funds/i },
  { card: CARDS.expired, code: 'expired_card', says: /expired/i },
  { card: CARDS.wrongCode, code: 'incorrect_cvc', says: /security code/i },
];

for (const { card, code, says } of declines) {
  test(`${code}: said in the customer's words, digits kept, another card then pays`, async ({
    page,
    api,
    bank,
    open,
  }) => {
    const { sessionId, form } = await open();
    await form.fill({ number: card });
    await form.clickPay();

    await expect(form.status.filter({ hasText: says }).first()).toBeVisible();
    await expect(form.number).toHaveValue(card.replace(/(.{4})(?=.)/g, '$1 '));
    await expect(form.expiry).toHaveValue('12 / 34');
    await expect(form.code).toHaveValue('123');
    if (code === 'incorrect_cvc') {
      await expect(form.code).toHaveAttribute('aria-invalid', 'true');
      await expect(form.code).toBeFocused();
    }
    expect(await eventsOf(page)).toEqual([]);
    expect(await api.trace(sessionId)).toMatchObject({ state: 'attempted' });

    await form.fill();
    await form.clickPay();
    await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
    const trace = await api.trace(sessionId);
    expect(trace.attempts.map((attempt) => [attempt.status, attempt.decline_code])).toEqual([
      ['declined', code],
      ['succeeded', null],
    ]);
    const held = (await bank.payments()).filter((payment) =>
      trace.attempts.some((attempt) => attempt.payment_id === payment.reference),
    );
    expect(held.filter((payment) => payment.status === 'approved')).toHaveLength(1);
  });
}

test('attempts=single: one decline ends the session as failed', async ({ page, stack, api }) => {
  await page.goto(`${stack.shopUrl}/checkout?amount=12.00&attempts=single`);
  const form = cardForm(page);
  await form.fill({ number: CARDS.declined });
  await form.clickPay();
  const log = page.getByRole('log', { name: 'Checkout events' });
  await expect(log).toContainText('"type":"cancel"');
  const ending = (await log.innerText())
    .split('\n')
    .filter((line) => line.includes('"type":"cancel"'))
    .map(
      (line) => JSON.parse(line) as { reason: string; code: string; retryable: boolean; sessionId: string },
    );
  expect(ending).toHaveLength(1);
  expect(ending[0]).toMatchObject({ reason: 'declined', code: 'card_declined', retryable: false });
  expect(await api.trace(String(ending[0]?.sessionId))).toMatchObject({ state: 'failed' });
  await expect(form.number).toHaveCount(0);
});
