import { expect } from '@playwright/test';
import { withApplePay } from '../../support/apple-pay.ts';
import { callCheckout } from '../../support/checkout-page.ts';
import { parts, type Stage } from '../stage.ts';
import type { Look, Scene, State } from '../state.ts';

const formOf = async (stage: Stage, first: State, session: Parameters<Stage['create']>[0] = {}) => {
  const id = await stage.create(session);
  await stage.show(id, first);
  await expect(parts(stage.form).number).toBeVisible();
  return id;
};

export const applePay: Scene = {
  name: 'apple-pay',
  title: 'Apple Pay',
  async open(stage, first) {
    await withApplePay(stage.context);
    await formOf(stage, first, { methods: ['card', 'redirect', 'apple_pay'] });
    await stage.form.frame.getByRole('radio', { name: 'Apple Pay' }).check();
    await expect(stage.form.frame.locator('.apple-pay')).toBeVisible();
  },
  states: [
    { name: 'apple-pay', title: 'Apple Pay', theme: 'light', locale: 'en-GB', width: 390 },
    { name: 'apple-pay-arabic-dark', title: 'Apple Pay, Arabic', theme: 'dark', locale: 'ar', width: 390 },
  ],
};

/** Little time, and then no network. */
export const hurry: Scene = {
  name: 'hurry',
  title: 'Little time, no network',
  async open(stage, first) {
    await formOf(stage, first, { expires_in: 55, max_expires_in: 600 });
    await expect(stage.form.frame.locator('.countdown')).toBeVisible();
  },
  states: [
    {
      name: 'countdown',
      title: 'Little time, and a way to more',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
    },
    { name: 'countdown-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
    {
      name: 'offline',
      title: 'The network is away',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ context, form }) {
        const { pay } = parts(form);
        await parts(form).number.fill('4242424242424242');
        await parts(form).expiry.fill('12/34');
        await parts(form).code.fill('123');
        await context.setOffline(true);
        await pay.click();
        await expect(parts(form).notice).toBeVisible();
      },
    },
  ],
};

/** Over, and unpaid. */
export const ended: Scene = {
  name: 'ended',
  title: 'Called off',
  async open(stage, first) {
    const id = await formOf(stage, first);
    await stage.api.raw(`/v1/checkouts/${id}/cancel/`, { method: 'POST' });
    await callCheckout(stage.page, 'refresh');
    await expect(parts(stage.form).heading).toBeVisible();
  },
  states: [
    {
      name: 'canceled-by-shop',
      title: 'The shop called it off',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
    },
  ],
};

export const expired: Scene = {
  name: 'expired',
  title: 'Expired',
  async open(stage, first) {
    const id = await stage.create({ expires_in: 5 });
    await expect.poll(async () => (await stage.api.trace(id)).state).toBe('expired');
    await stage.show(id, first);
    await expect(parts(stage.form).heading).toBeVisible();
  },
  states: [
    { name: 'expired', title: 'The time is over', theme: 'light', locale: 'en-GB', width: 390 },
    { name: 'expired-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
  ],
};

export const unknown: Scene = {
  name: 'unknown',
  title: 'Unknown',
  async open(stage, first) {
    await stage.show('x'.repeat(32), first);
    await expect(parts(stage.form).heading).toBeVisible();
  },
  dress: async () => {},
  states: [
    { name: 'unknown', title: 'There is no such checkout', theme: 'light', locale: 'en-GB', width: 390 },
  ],
};

const showLoading = async (stage: Stage, look: Look, height: number): Promise<void> => {
  await stage.show(await stage.create(), look, { attributes: { 'initial-height': String(height) } });
  await expect(parts(stage.form).number).toBeVisible();
};

const TOUCHED: Look = {
  theme: 'dark',
  locale: 'ar',
  width: 390,
  touch: { labels: 'floating', density: 'comfortable' },
};

const FIRST: Look = { theme: 'light', locale: 'en-GB', width: 390 };

/** Before any script of the frame's has come. */
export const loading: Scene = {
  name: 'loading',
  title: 'Before any script has run',
  async open(stage, first) {
    await stage.page.route('**/sdk/frame/assets/main-*.js', (route) => route.abort());
    await showLoading(stage, first, 540);
  },
  dress: async () => {},
  states: [
    { name: 'loading', title: 'There, and can be typed into', ...FIRST },
    {
      name: 'loading-floating-arabic-dark',
      title: 'The same, comfortable, labels inside the fields, Arabic',
      ...TOUCHED,
      reach: (stage) => showLoading(stage, TOUCHED, 560),
    },
    {
      name: 'loading-pressed',
      title: 'Filled in and sent: it goes on as soon as it can',
      ...FIRST,
      async reach(stage) {
        await showLoading(stage, FIRST, 540);
        const { number, expiry, code, pay } = parts(stage.form);
        await number.fill('4242424242424242');
        await expiry.fill('12/34');
        await code.fill('123');
        await pay.click();
        await expect(pay).toHaveAttribute('aria-busy', 'true');
      },
    },
  ],
};
