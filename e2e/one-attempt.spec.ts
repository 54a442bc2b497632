import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

test('a double click pays once', async ({ page, api, open }) => {
  const { sessionId, form } = await open();
  await form.fill();
  await form.pay.dblclick();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('Enter pressed twice pays once', async ({ page, api, bank, open }) => {
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 500 } });
  const { sessionId, form } = await open();
  await form.fill();
  await form.code.press('Enter');
  await form.code.press('Enter');
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('submit() while a payment runs joins it', async ({ page, api, bank, open }) => {
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 500 } });
  const { sessionId, form } = await open();
  await form.fill();
  const answers = await page.evaluate(async () => {
    const checkout = (
      document.querySelector('script[data-session]') as unknown as {
        checkout: { submit(): Promise<unknown> };
      }
    ).checkout;
    return Promise.all([checkout.submit(), checkout.submit()]);
  });
  expect(answers).toEqual([{ status: 'succeeded' }, { status: 'succeeded' }]);
  expect((await api.trace(sessionId)).attempts).toHaveLength(1);
});

test('two tabs at once: exactly one pays, the other tells the truth', async ({
  page,
  context,
  stack,
  api,
  bank,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveCheckout(merchant, stack.providerUrl, session_id);
  const other = await context.newPage();
  await Promise.all([page.goto(url), other.goto(url)]);
  const forms = [cardForm(page), cardForm(other)];
  for (const form of forms) await form.fill();
  await bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 2_000 } });
  // By key: a click would first wait for its button to stand still, and the other tab's payment move it.
  await Promise.all(forms.map((form) => form.code.press('Enter')));
  for (const tab of [page, other]) {
    await expect.poll(() => eventsOf(tab)).toEqual([expect.objectContaining({ type: 'success' })]);
  }
  const [mine, theirs] = [(await eventsOf(page))[0], (await eventsOf(other))[0]];
  expect(mine?.reference).toBe(theirs?.reference);
  const trace = await api.trace(session_id);
  expect(trace.attempts.filter((attempt) => attempt.status === 'succeeded')).toHaveLength(1);
  const references = trace.attempts.map((attempt) => attempt.payment_id);
  const charged = (await bank.payments()).filter(
    (payment) => references.includes(payment.reference) && payment.status === 'approved',
  );
  expect(charged).toHaveLength(1);
});
