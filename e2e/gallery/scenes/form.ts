import { expect } from '@playwright/test';
import { CARDS } from '../../support/card-form.ts';
import { fillCard, parts } from '../stage.ts';
import type { Scene } from '../state.ts';

/** The form, untouched and in every look. */
export const form: Scene = {
  name: 'form',
  title: 'The form',
  async open(stage, first) {
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
  },
  states: [
    { name: 'form', title: 'The form', theme: 'light', locale: 'en-GB', width: 1280 },
    { name: 'form-dark', title: 'Dark', theme: 'dark', locale: 'en-GB', width: 1280 },
    { name: 'form-phone', title: 'On a phone', theme: 'light', locale: 'en-GB', width: 390 },
    { name: 'form-contrast', title: 'High contrast', theme: 'contrast', locale: 'en-GB', width: 390 },
    { name: 'form-arabic', title: 'Arabic, right to left', theme: 'light', locale: 'ar', width: 390 },
    { name: 'form-arabic-dark', title: 'Arabic, dark', theme: 'dark', locale: 'ar', width: 1280 },
    { name: 'form-german', title: 'German, whose words are long', theme: 'light', locale: 'de', width: 390 },
    { name: 'form-narrow', title: 'In 280 pixels', theme: 'light', locale: 'en-GB', width: 280 },
  ],
};

/** What the form says to what was typed, and what a bank said to it. */
export const answers: Scene = {
  name: 'answers',
  title: 'What the form answers',
  async open(stage, first) {
    await stage.show(await stage.create(), first);
    await expect(parts(stage.form).number).toBeVisible();
  },
  states: [
    {
      name: 'errors',
      title: 'Sent with nothing in it',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await parts(form).pay.click();
        await expect(parts(form).number).toHaveAttribute('aria-invalid', 'true');
      },
    },
    { name: 'errors-arabic-dark', title: 'The same, Arabic', theme: 'dark', locale: 'ar', width: 390 },
    { name: 'errors-contrast', title: 'High contrast', theme: 'contrast', locale: 'en-GB', width: 390 },
    { name: 'errors-narrow', title: 'In 280 pixels', theme: 'light', locale: 'en-GB', width: 280 },
    {
      name: 'typing',
      title: 'A number is typed, its brand is known',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      reach: ({ form }) => parts(form).number.fill('5555 5555 5555'),
    },
    {
      name: 'filled',
      title: 'All filled in',
      theme: 'dark',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await fillCard(form, CARDS.declined);
        await parts(form).code.blur();
      },
    },
    {
      name: 'declined',
      title: 'The bank declined; the digits are kept',
      theme: 'light',
      locale: 'en-GB',
      width: 1280,
      async reach({ form }) {
        await parts(form).pay.click();
        await expect(parts(form).notice).toBeVisible();
      },
    },
    { name: 'declined-arabic-dark', title: 'Declined, Arabic', theme: 'dark', locale: 'ar', width: 390 },
    {
      name: 'scheme',
      title: 'Another way to pay is chosen',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await form.frame.getByRole('radio').nth(1).check();
        await expect(form.frame.locator('.about')).toBeVisible();
      },
    },
    {
      name: 'success',
      title: 'Paid',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      async reach({ form }) {
        await form.frame.getByRole('radio').first().check();
        await fillCard(form, CARDS.succeeds);
        await parts(form).pay.click();
        await expect(form.frame.locator('.badge.good')).toBeVisible();
      },
    },
    { name: 'success-arabic-dark', title: 'Paid, Arabic', theme: 'dark', locale: 'ar', width: 390 },
  ],
};
