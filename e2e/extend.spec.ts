import { TIME_LIMITS } from '../src/protocol/time-limits.ts';
import { expect, test } from './fixtures.ts';

/** So little that the form shows it. */
const SOON = 50;

test('the warning comes at least 20 seconds before, as WCAG asks (2.2.1)', () => {
  expect(TIME_LIMITS.expiryWarning).toBeGreaterThanOrEqual(20_000);
});

test('a customer who needs more time gets it, and loses nothing', async ({ api, open }) => {
  const { sessionId, form } = await open({ expires_in: SOON, max_expires_in: SOON * 10 });
  await form.fill();
  const before = Date.parse((await api.trace(sessionId)).expires_at);
  await expect(form.status).toHaveText('One minute left to pay');
  const moreTime = form.frame.getByRole('button', { name: /more time/i });
  await moreTime.focus();
  await moreTime.press('Enter');
  await expect.poll(async () => Date.parse((await api.trace(sessionId)).expires_at)).toBeGreaterThan(before);
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  // It is said again, and the focus stays in the form.
  await expect(form.status).toHaveText(/^One minute left to pay/);
  await expect(form.frame.locator('form :focus')).toHaveCount(1);
});

test('a session that can’t be extended offers no time', async ({ open }) => {
  const { form } = await open({ expires_in: SOON });
  await expect(form.number).toBeVisible();
  await expect(form.frame.getByText(/Time left/i)).toBeVisible();
  await expect(form.frame.getByRole('button', { name: /more time/i })).toHaveCount(0);
});
