import { expect } from '@playwright/test';
import type { LoginTokenAnswer } from '../../../src/protocol/checkout.ts';
import type { SavedCard, Snapshot } from '../../../src/protocol/snapshot.ts';
import { parts, type Stage } from '../stage.ts';
import type { Look, Scene } from '../state.ts';

const FEW: SavedCard[] = [
  ['visa', '4242', '12', '34', false],
  ['mada', '2011', '08', '32', false],
  ['mastercard', '4444', '01', '24', true],
].map(([brand, last_four, expiry_month, expiry_year, expired], index) => ({
  id: `card_${index}`,
  brand,
  last_four,
  expiry_month,
  expiry_year,
  expired,
  cvc_required: true,
})) as SavedCard[];

const BRANDS = ['visa', 'mastercard', 'mada', 'american_express'] as const;

const MANY: SavedCard[] = Array.from({ length: 200 }, (_, index) => ({
  id: `card_${index}`,
  brand: BRANDS[index % BRANDS.length] ?? 'visa',
  last_four: String(1_000 + ((index * 737) % 9_000)),
  expiry_month: String((index % 12) + 1).padStart(2, '0'),
  expiry_year: '34',
  expired: false,
  cvc_required: true,
}));

/** A customer whom the provider knows. His cards come in the provider's own answer to his login. */
async function visit(stage: Stage, look: Look, cards: SavedCard[]): Promise<void> {
  const { page, api } = stage;
  const session_id = await stage.create({ customer: { id: 'gallery' } });
  const answer = await api.raw('/v1/customers/gallery/login-token/', {
    method: 'POST',
    body: JSON.stringify({ session_id }),
  });
  const { login_token } = (await answer.json()) as LoginTokenAnswer;
  const withCards = (snapshot: Snapshot): Snapshot => ({ ...snapshot, cards });
  await page.route('**/v1/sessions/*/login/', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { session: Snapshot };
    await route.fulfill({ response, json: { ...body, session: withCards(body.session) } });
  });
  // Each later look at the session brings them, too; of its events nothing is waited for here.
  await page.route(/\/v1\/sessions\/\w+\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: withCards((await response.json()) as Snapshot) });
  });
  await page.route('**/v1/sessions/*/events/', (route) => route.abort());
  await stage.show(session_id, look, { attributes: { 'login-token': login_token } });
  await expect(stage.form.frame.locator('.delete').first()).toBeVisible();
}

export const savedCards: Scene = {
  name: 'saved-cards',
  title: 'Saved cards',
  open: (stage, first) => visit(stage, first, FEW),
  states: [
    { name: 'saved-cards', title: 'Saved cards', theme: 'light', locale: 'en-GB', width: 390 },
    { name: 'saved-cards-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
    {
      name: 'delete-card',
      title: 'Deletion asks first',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await form.frame.locator('.delete').first().click();
        await expect(form.frame.locator('.confirm')).toBeVisible();
      },
    },
  ],
};

export const manyCards: Scene = {
  name: 'many-cards',
  title: 'Many saved cards',
  open: (stage, first) => visit(stage, first, MANY),
  states: [
    {
      name: 'many-cards',
      title: 'Two hundred saved cards',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await form.frame.locator('.more').click();
        await expect(form.frame.locator('.cards.all')).toBeVisible();
        await form.frame.locator('.cards.all').evaluate((list) => list.scrollTo(0, 0));
        await expect(parts(form).pay).toBeVisible();
      },
    },
  ],
};
