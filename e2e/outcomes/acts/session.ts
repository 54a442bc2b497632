import { CARDS, cardForm, expect } from '../../fixtures.ts';
import { callCheckout, eventsOf, serveCheckout } from '../../support/checkout-page.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { session } from '../rows/session.ts';
import { openScene, payByCard, sceneOf, toldOpen, withCard } from './steps.ts';

/** Pays a session in one tab, with another one open or opened afterwards. */
async function payElsewhere({ context, stack, api, merchant, page }: Story, before: boolean): Promise<Scene> {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const url = serveCheckout(merchant, stack.providerUrl, session_id);
  const here = sceneOf(page, session_id);
  if (!before) {
    await page.goto(url);
    await expect(here.form.number).toBeVisible();
  }
  const other = await context.newPage();
  await other.goto(url);
  await payByCard(cardForm(other));
  await expect.poll(() => eventsOf(other)).toHaveLength(1);
  if (before) await page.goto(url);
  return here;
}

/** Seconds in which any machine fills a form. */
const TIME_TO_TYPE = 10;

const isReady = async ({ page }: Scene) =>
  expect.poll(async () => (await eventsOf(page, true)).some(({ type }) => type === 'ready')).toBe(true);

export const sessionActs: Record<keyof typeof session, Act> = {
  session_expired: async (story) => {
    const scene = await openScene(story, { expires_in: 5 });
    await expect(scene.form.number).toBeVisible();
    return scene;
  },

  async session_expired_while_paying(story) {
    const scene = await openScene(story, { expires_in: TIME_TO_TYPE });
    await story.bank.fault({ operation: 'authorise', fault: { type: 'delay_request', ms: 2_500 } });
    const { expires_at } = await story.api.trace(scene.sessionId ?? '');
    await scene.form.fill();
    // So late that the bank answers after the expiry.
    await expect.poll(() => Date.parse(expires_at) - Date.now(), { intervals: [100] }).toBeLessThan(2_400);
    await scene.form.pay.click();
    return scene;
  },

  async session_invalidated(story) {
    const scene = await openScene(story);
    await isReady(scene);
    const answer = await story.api.raw(`/v1/checkouts/${scene.sessionId}/`, {
      method: 'PATCH',
      body: JSON.stringify({ amount: '12.005' }),
    });
    expect(answer.status).toBe(400);
    return scene;
  },

  async session_canceled_by_merchant(story) {
    const scene = await openScene(story);
    await isReady(scene);
    const answer = await story.api.raw(`/v1/checkouts/${scene.sessionId}/cancel/`, { method: 'POST' });
    expect(answer.status).toBe(200);
    return scene;
  },

  async checkout_canceled(story) {
    const scene = await openScene(story);
    await toldOpen(story, scene);
    await callCheckout(scene.page, 'cancel');
    return scene;
  },

  async checkout_canceled_while_paying(story) {
    await story.bank.fault({ operation: 'begin', fault: { type: 'hold_request' } });
    const scene = await withCard(CARDS.succeeds)(story);
    await expect
      .poll(async () => (await story.api.trace(scene.sessionId ?? '')).attempts)
      .toMatchObject([{ status: 'processing' }]);
    await callCheckout(scene.page, 'cancel');
    return scene;
  },

  async outcome_unknown(story) {
    const scene = await openScene(story, { expires_in: TIME_TO_TYPE });
    await scene.form.fill();
    await story.bank.fault({ operation: 'any', fault: { type: 'drop_request' }, times: 10_000 });
    await scene.form.clickPay();
    return scene;
  },

  paid_elsewhere: (story) => payElsewhere(story, false),
  paid_before: (story) => payElsewhere(story, true),
};
