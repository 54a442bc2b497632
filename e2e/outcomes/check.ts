import type { Page } from '@playwright/test';
import { cardForm, expect } from '../fixtures.ts';
import type { CardForm } from '../support/card-form.ts';
import { eventsOf, serveCheckout } from '../support/checkout-page.ts';
import type { Scene, Story } from './act.ts';
import { payByCard } from './acts/steps.ts';
import type { Callback, Row } from './row.ts';

const PATIENCE = { timeout: 30_000 };

/** Everything that a row promises, in the order in which it comes about. */
export async function checkRow(row: Row, scene: Scene, story: Story): Promise<void> {
  await checkProvider(row, scene, story);
  await expect.poll(() => eventsOf(scene.page), PATIENCE).toEqual(expectedEvents(row.callback));
  for (const text of quoted(row.sees)) {
    await expect.poll(() => visibleText(scene.page), PATIENCE).toContain(text);
  }
  for (const [phrase, isSo] of promises) if (row.sees.includes(phrase)) await isSo(scene.form);
  await checkAgain(row, scene, story);
  await checkMoney(scene, story);
}

/** What rows say of the form beyond its texts. */
const promises: [phrase: string, isSo: (form: CardForm) => Promise<void>][] = [
  [
    'every digit kept',
    async ({ number, expiry, code }) => {
      await expect(number).toHaveValue(/^\d{4}( \d{4}){3}$/);
      await expect(expiry).toHaveValue('12 / 34');
      await expect(code).toHaveValue('123');
    },
  ],
  ['the field marked', ({ number }) => expect(number).toHaveAttribute('aria-invalid', 'true')],
  ['the date marked', ({ expiry }) => expect(expiry).toHaveAttribute('aria-invalid', 'true')],
  ['the code marked', ({ code }) => expect(code).toHaveAttribute('aria-invalid', 'true')],
  ['the code marked and focused', ({ code }) => expect(code).toBeFocused()],
];

/** However it went: the bank took money for what the provider calls paid, once, and for nothing else. */
async function checkMoney({ sessionId }: Scene, { api, bank }: Story): Promise<void> {
  if (sessionId === null) return;
  const { state, attempts } = await api.trace(sessionId);
  const references = attempts.map(({ payment_id }) => payment_id);
  const taken = (await bank.payments()).filter(
    ({ reference, status }) => references.includes(reference) && ['approved', 'captured'].includes(status),
  );
  expect(taken.map(({ reference }) => reference)).toEqual(
    attempts.filter(({ status }) => status === 'succeeded').map(({ payment_id }) => payment_id),
  );
  expect(taken).toHaveLength(state === 'paid' ? 1 : 0);
}

async function checkProvider(row: Row, { sessionId }: Scene, { api }: Story): Promise<void> {
  if (sessionId === null) return;
  const told = async () => {
    const { state, attempts } = await api.trace(sessionId);
    const last = attempts.at(-1);
    return {
      session: state,
      attempt: last?.status === 'declined' ? { declined: last.decline_code } : (last?.status ?? null),
    };
  };
  await expect.poll(told, PATIENCE).toEqual({ session: row.session, attempt: row.attempt });
}

function expectedEvents(callback: Callback | null): unknown[] {
  switch (callback?.name) {
    case undefined:
      return [];
    case 'onSuccess': {
      const { method, challengeOccurred } = callback;
      return [expect.objectContaining({ type: 'success', status: 'succeeded', method, challengeOccurred })];
    }
    case 'onCancel': {
      const { reason, code, retryable } = callback;
      return [expect.objectContaining({ type: 'cancel', status: 'canceled', reason, code, retryable })];
    }
    case 'onError':
      return [expect.objectContaining({ type: 'error', code: callback.code })];
  }
}

const quoted = (text: string): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

/** Of the page and of all frames in it. */
async function visibleText(page: Page): Promise<string> {
  const texts = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
  );
  return texts.join('\n');
}

async function checkAgain(row: Row, { sessionId, page, form }: Scene, story: Story): Promise<void> {
  const isPaid = expect.objectContaining({ type: 'success', sessionId });
  switch (row.again) {
    case 'panel':
      await form.frame.getByRole('button', { name: 'Use another payment method' }).click();
      // The open payment is given up first.
      await expect(form.pay).toBeEnabled();
      await payByCard(form);
      await expect.poll(() => eventsOf(page), PATIENCE).toEqual([isPaid]);
      return;
    case 'here':
      await payByCard(form);
      await expect.poll(() => eventsOf(page), PATIENCE).toEqual([isPaid]);
      return;
    case 'checkout':
      await page.goto(serveCheckout(story.merchant, story.stack.providerUrl, sessionId ?? ''));
      await payByCard(cardForm(page));
      await expect.poll(() => eventsOf(page), PATIENCE).toEqual([isPaid]);
      return;
    case 'wait':
    case 'session':
    case 'paid':
      // Whatever is shown, nothing can be paid with it.
      await expect(form.pay).toHaveCount(0);
      return;
  }
}
