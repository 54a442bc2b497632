import pg from 'pg';
import { ensurePostgres } from '../demo/postgres/postgres.ts';
import { CARDS, cardForm, expect, test } from './fixtures.ts';

const logLines = async (text: string | null) =>
  (text ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('a customer buys something with a card and sees the order confirmed', async ({ page, stack, api }) => {
  await page.goto(`${stack.shopUrl}/checkout?amount=128.40&currency=EUR`);
  const form = cardForm(page);
  await form.fill();
  await expect(form.pay).toHaveAccessibleName('Pay €128.40');
  await expect(form.frame.getByRole('img', { name: 'Visa' }).first()).toBeVisible();
  await form.clickPay();

  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
  await expect(form.number).toHaveCount(0);

  const events = await logLines(await page.getByRole('log', { name: 'Checkout events' }).innerText());
  const endings = events.filter((event) => event.type === 'success' || event.type === 'cancel');
  expect(endings).toHaveLength(1);
  expect(endings[0]).toMatchObject({
    type: 'success',
    status: 'succeeded',
    method: 'card',
    amount: '128.40',
    currency: 'EUR',
    challengeOccurred: false,
  });

  const sessionId = String(endings[0]?.sessionId);
  // The shop has delivered, and says so to the provider.
  await expect.poll(async () => (await api.trace(sessionId)).commit_state).toBe('committed');
  const trace = await api.trace(sessionId);
  expect(trace).toMatchObject({ state: 'paid', amount: '128.40', currency: 'EUR' });
  expect(trace.paid?.reference).toBe(endings[0]?.reference);
  expect(trace.commit_by).toBe(endings[0]?.commitBy);

  const postgres = await ensurePostgres({ dataDir: stack.dataDir });
  const client = new pg.Client({ connectionString: postgres.url('souk_provider') });
  await client.connect();
  try {
    const { rows } = await client.query('select state from sessions where id = $1', [sessionId]);
    expect(rows).toEqual([{ state: 'paid' }]);
  } finally {
    await client.end();
  }
});

test('a forged success in the page confirms no order', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/checkout?amount=20.00`);
  await expect(cardForm(page).number).toBeVisible();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('/confirm')),
    page.evaluate(() => {
      const onPaid = (window as unknown as { onPaid: (outcome: object) => void }).onPaid;
      onPaid({ status: 'succeeded', reference: 'FORGED', amount: '20.00', currency: 'EUR' });
    }),
  ]);
  expect(await answer.text()).not.toContain('"confirmed":true');
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toHaveCount(0);
});

test('the same checkout works through the ES module in a single-page app', async ({ page, stack }) => {
  await page.goto(`${stack.shopUrl}/spa?amount=9.95&currency=EUR`);
  const form = cardForm(page);
  if ((await form.number.count()) === 0) await page.getByRole('button', { name: /checkout/i }).click();
  await form.fill({ number: CARDS.succeeds });
  await form.clickPay();
  await expect(page.getByRole('heading', { name: 'Order confirmed' })).toBeVisible();
});
