import type { LoginTokenAnswer } from '../../../src/protocol/checkout.ts';
import { CARDS, cardForm, expect } from '../../fixtures.ts';
import { challengeIn } from '../../support/bank-pages.ts';
import { eventsOf, serveCheckout } from '../../support/checkout-page.ts';
import { comeBackFor } from '../../support/saved-card.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { savedCard } from '../rows/saved-card.ts';
import { chooseCard } from './steps.ts';

/** The sandbox approves these when they are typed, and not when they are paid with as saved cards. */
const ONCE_SAVED = { declined: '4000000000000341', wrongCode: '4000000000000101' } as const;

/** Opens a session of a customer's who is logged in. */
async function visit({ page, stack, api, merchant }: Story, customer: string): Promise<Scene> {
  const { session_id } = await api.create({
    allowed_origins: [merchant.origin],
    methods: ['card'],
    customer: { id: customer },
  });
  const response = await api.raw(`/v1/customers/${customer}/login-token/`, {
    method: 'POST',
    body: JSON.stringify({ session_id }),
  });
  const { login_token } = (await response.json()) as LoginTokenAnswer;
  await page.goto(
    serveCheckout(merchant, stack.providerUrl, session_id, { attributes: { 'login-token': login_token } }),
  );
  return { page, sessionId: session_id, form: cardForm(page) };
}

let customers = 0;

/** A new customer saves the card by paying with it, and comes back with another order. */
async function returning(story: Story, number: string): Promise<Scene> {
  const customer = `outcomes-${process.pid}-${++customers}`;
  const first = await visit(story, customer);
  await chooseCard(first.form);
  await first.form.fill({ number });
  await first.form.frame.getByRole('checkbox', { name: 'Save this card for next time' }).check();
  await first.form.clickPay();
  if (number === CARDS.challenge) await challengeIn(story.page).verify();
  await expect.poll(() => eventsOf(story.page)).toHaveLength(1);
  let again = first;
  const saved = again.form.frame.getByRole('radio', { name: new RegExp(number.slice(-4)) });
  await comeBackFor(saved, async () => {
    again = await visit(story, customer);
  });
  return again;
}

const withSaved =
  (number: string, act: (scene: Scene) => Promise<void> = async () => {}): Act =>
  async (story) => {
    const scene = await returning(story, number);
    await scene.form.frame.getByRole('radio', { name: new RegExp(number.slice(-4)) }).check();
    await scene.form.code.fill('123');
    await scene.form.clickPay();
    await act(scene);
    return scene;
  };

export const savedCardActs: Record<keyof typeof savedCard, Act> = {
  saved_card_approved: withSaved(CARDS.succeeds),
  saved_card_declined: withSaved(ONCE_SAVED.declined),
  saved_card_wrong_code: withSaved(ONCE_SAVED.wrongCode),
  saved_card_challenge_passed: withSaved(CARDS.challenge, ({ page }) => challengeIn(page).verify()),

  saved_card_challenge_canceled: withSaved(CARDS.challenge, async ({ page }) => {
    await expect(challengeIn(page).code).toBeVisible();
    await challengeIn(page).cancel.click();
  }),

  async saved_card_deleted(story) {
    const scene = await returning(story, CARDS.succeeds);
    const { frame } = scene.form;
    await frame.getByRole('button', { name: /Delete Visa.*4242/ }).click();
    await frame.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(frame.getByRole('radio', { name: /4242/ })).toHaveCount(0);
    return scene;
  },
};
