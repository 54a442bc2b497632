import type { Page } from '@playwright/test';
import type { CheckoutCreate } from '../../../src/protocol/checkout.ts';
import { cardForm, expect } from '../../fixtures.ts';
import type { CardDetails, CardForm } from '../../support/card-form.ts';
import type { PageOptions } from '../../support/checkout-page.ts';
import type { Act, Scene, Story } from '../act.ts';

/** Opens a checkout on the merchant's page. */
export async function openScene(
  { page, open }: Story,
  session?: Partial<CheckoutCreate>,
  options?: PageOptions,
): Promise<Scene> {
  const { sessionId, form } = await open(session, options);
  return { sessionId, page, form };
}

/** The form that shows has said so to the provider: what closes it before that leaves the session as it was made. */
export const toldOpen = ({ api }: Story, { sessionId }: Scene): Promise<void> =>
  expect.poll(async () => (await api.trace(sessionId ?? '')).state).toBe('pending');

/** Opens the row of the card where there are several. */
export async function chooseCard(form: CardForm): Promise<void> {
  await expect(form.frame.getByText('Card number').or(form.frame.getByRole('radio')).first()).toBeVisible();
  const row = form.frame.getByRole('radio', { name: 'Card', exact: true });
  if ((await row.count()) > 0) await row.click();
}

export async function payByCard(form: CardForm, card?: Partial<CardDetails>): Promise<void> {
  await chooseCard(form);
  await form.fill(card);
  await form.clickPay();
}

/** A card number, and nothing else. */
export const withCard =
  (number: string, session?: Partial<CheckoutCreate>): Act =>
  async (story) => {
    const scene = await openScene(story, session);
    await payByCard(scene.form, { number });
    return scene;
  };

/** A page of another kind than the merchant's with an open form. */
export const sceneOf = (page: Page, sessionId: string | null): Scene => ({
  page,
  sessionId,
  form: cardForm(page),
});
