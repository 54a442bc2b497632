import type { Page } from '@playwright/test';
import { cardForm, expect } from '../fixtures.ts';
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
  await checkAgain(row, scene, story);
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
