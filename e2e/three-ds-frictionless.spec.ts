import { expect, test } from './fixtures.ts';
import { challengeIn } from './support/bank-pages.ts';
import { eventsOf } from './support/checkout-page.ts';
import { matrixCard } from './support/matrix-card.ts';

const cases = [
  { name: 'Y: authenticated', last: '1003', ends: 'success' },
  { name: 'A: attempted', last: '1023', ends: 'success' },
  { name: 'I: informational', last: '2043', ends: 'success' },
  { name: 'Y without a method page', last: '2103', ends: 'success' },
  { name: 'Y though the method page never answers', last: '2203', ends: 'success' },
  { name: 'N: not authenticated', last: '1013', ends: 'declined' },
  { name: 'R: rejected', last: '1033', ends: 'declined' },
  { name: 'U: could not be performed', last: '1053', ends: 'declined' },
  { name: 'the directory server is silent', last: '1063', ends: 'declined' },
] as const;

for (const { name, last, ends } of cases) {
  test(`without a challenge, ${name}`, async ({ page, api, open }) => {
    const { sessionId, form } = await open();
    await form.fill({ number: matrixCard(last) });
    await form.clickPay();
    if (ends === 'success') {
      await expect
        .poll(() => eventsOf(page), { timeout: 25_000 })
        .toEqual([expect.objectContaining({ type: 'success', challengeOccurred: false })]);
    } else {
      await expect(form.pay).toBeEnabled({ timeout: 25_000 });
      await expect.poll(async () => (await api.trace(sessionId)).attempts[0]?.status).toBe('declined');
      expect((await api.trace(sessionId)).attempts[0]?.decline_code).toBe('authentication_failed');
      expect(await eventsOf(page)).toEqual([]);
    }
    await expect(challengeIn(page).dialog).toHaveCount(0);
  });
}
