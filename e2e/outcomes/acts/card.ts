import { CARDS, expect } from '../../fixtures.ts';
import { deafen } from '../../support/deaf.ts';
import type { Act } from '../act.ts';
import type { card } from '../rows/card.ts';
import { openScene, payByCard, withCard } from './steps.ts';

export const cardActs: Record<keyof typeof card, Act> = {
  card_approved: withCard(CARDS.succeeds),
  card_declined: withCard(CARDS.declined),
  card_insufficient_funds: withCard(CARDS.insufficientFunds),
  card_expired: withCard(CARDS.expired),
  card_wrong_code: withCard(CARDS.wrongCode),
  card_last_try_declined: withCard(CARDS.declined, { attempts: 'single' }),

  async card_too_many_declines(story) {
    const scene = await openScene(story);
    await payByCard(scene.form, { number: CARDS.declined });
    const declines = async () =>
      (await story.api.trace(scene.sessionId ?? '')).attempts.filter(({ status }) => status === 'declined');
    for (let count = 1; count < 10; count += 1) {
      await expect.poll(async () => (await declines()).length).toBe(count);
      await expect(scene.form.pay).toBeEnabled();
      await scene.form.pay.click();
    }
    return scene;
  },

  async card_fields_wrong(story) {
    const scene = await openScene(story);
    await payByCard(scene.form, { number: '4242' });
    return scene;
  },

  async card_stopped_by_shop(story) {
    const scene = await openScene(
      story,
      {},
      {
        attributes: { 'before-payment': 'check' },
        // Only the first time, so that the form can be used again.
        script:
          'let asked = 0; window.check = () => asked++ ? undefined : Promise.reject(new Error("out of stock"));',
      },
    );
    await payByCard(scene.form);
    return scene;
  },

  async card_shop_too_slow(story) {
    await story.page.clock.install();
    const scene = await openScene(
      story,
      {},
      {
        attributes: { 'before-payment': 'check' },
        script: 'window.asked = 0; window.check = () => window.asked++ ? undefined : new Promise(() => {});',
      },
    );
    await payByCard(scene.form);
    await story.page.waitForFunction(() => (window as unknown as { asked: number }).asked === 1);
    await story.page.clock.fastForward(31_000);
    return scene;
  },

  async card_amount_changed(story) {
    const scene = await openScene(story);
    await scene.form.fill();
    // The form would notice by itself within two seconds.
    const hearAgain = await deafen(story.page);
    await story.api.update(scene.sessionId ?? '', { amount: '17.00' });
    await scene.form.clickPay();
    await hearAgain();
    return scene;
  },

  async card_bank_answer_lost(story) {
    await story.bank.fault({ operation: 'authorise', fault: { type: 'drop_answer' } });
    return withCard(CARDS.succeeds)(story);
  },

  async card_bank_never_reached(story) {
    await story.bank.fault({ operation: 'begin', fault: { type: 'hold_request' } });
    return withCard(CARDS.succeeds)(story);
  },

  async card_outstanding(story) {
    await story.bank.fault({ operation: 'any', fault: { type: 'drop_request' }, times: 10_000 });
    return withCard(CARDS.succeeds)(story);
  },

  async card_connection_lost(story) {
    const scene = await openScene(story);
    await scene.form.fill();
    await story.context.setOffline(true);
    await scene.form.clickPay();
    await expect(scene.form.status.filter({ hasText: 'The connection was lost.' }).first()).toBeVisible();
    await story.context.setOffline(false);
    return scene;
  },
};
