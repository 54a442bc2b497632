import { expect } from '../../fixtures.ts';
import { type AppleSheet, appleSheet, withApplePay } from '../../support/apple-pay.ts';
import { callCheckout, type PageOptions } from '../../support/checkout-page.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { applePay } from '../rows/apple-pay.ts';
import { openScene } from './steps.ts';

/** Opens the sheet by its button, does something with it, and holds it to Apple's rules. */
const onSheet =
  (act: (sheet: AppleSheet, scene: Scene, story: Story) => Promise<void>, options?: PageOptions): Act =>
  async (story) => {
    await withApplePay(story.context);
    const scene = await openScene(story, { methods: ['card', 'apple_pay'] }, options);
    const { frame } = scene.form;
    await frame.getByRole('radio', { name: 'Apple Pay' }).check();
    await frame.getByRole('button', { name: 'Apple Pay' }).click();
    const sheet = appleSheet(frame);
    await act(sheet, scene, story);
    await expect.poll(async () => (await sheet.look()).violations).toEqual([]);
    return scene;
  };

const isGone = (sheet: AppleSheet) => expect.poll(async () => (await sheet.look()).state).toBe('closed');

export const applePayActs: Record<keyof typeof applePay, Act> = {
  apple_pay_approved: onSheet(async (sheet) => {
    await sheet.authorize('Visa 4242');
    await expect.poll(async () => (await sheet.look()).completions).toEqual([0]);
  }),

  apple_pay_closed: onSheet((sheet) => sheet.cancel()),

  apple_pay_declined: onSheet(async (sheet) => {
    await sheet.authorize('Visa 0002');
    await expect.poll(async () => (await sheet.look()).completions).toEqual([1]);
  }),

  apple_pay_not_validated: async (story) => {
    await story.page.route(/\/apple-pay\/merchant-session\/$/, (route) => route.abort('connectionfailed'));
    return onSheet(isGone)(story);
  },

  apple_pay_amount_changed: onSheet(async (sheet, { sessionId, page }, { api }) => {
    await expect.poll(async () => (await sheet.look()).state).toBe('ready');
    await api.update(sessionId ?? '', { amount: '17.00' });
    await callCheckout(page, 'refresh');
    await isGone(sheet);
  }),

  apple_pay_stopped_by_shop: onSheet(isGone, {
    attributes: { 'before-payment': 'check' },
    script: 'let asked = 0; window.check = () => asked++ ? undefined : Promise.reject(new Error("no"));',
  }),
};
