import { expect } from '@playwright/test';
import { CARDS } from '../../support/card-form.ts';
import { fillCard, parts } from '../stage.ts';
import type { Scene, State } from '../state.ts';

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

/** In every script that it speaks besides Latin and Arabic, on one page. */
export const scripts: Scene = {
  name: 'scripts',
  title: 'Languages',
  open: (stage, first) => form.open(stage, first),
  states: [
    { name: 'form-hebrew', title: 'Hebrew', theme: 'light', locale: 'he', width: 390 },
    { name: 'form-persian', title: 'Persian', theme: 'light', locale: 'fa', width: 390 },
    { name: 'form-urdu', title: 'Urdu', theme: 'dark', locale: 'ur', width: 390 },
    { name: 'form-hindi', title: 'Hindi', theme: 'light', locale: 'hi', width: 390 },
    { name: 'form-bengali', title: 'Bengali', theme: 'light', locale: 'bn', width: 390 },
    { name: 'form-thai', title: 'Thai', theme: 'dark', locale: 'th', width: 390 },
    { name: 'form-japanese', title: 'Japanese', theme: 'light', locale: 'ja', width: 390 },
    { name: 'form-korean', title: 'Korean', theme: 'light', locale: 'ko', width: 390 },
    { name: 'form-chinese', title: 'Simplified Chinese', theme: 'light', locale: 'zh-Hans', width: 390 },
    {
      name: 'form-chinese-traditional',
      title: 'Traditional Chinese, in 280 pixels',
      theme: 'dark',
      locale: 'zh-Hant',
      width: 280,
    },
  ],
};

const PLAIN = [
  ['French', 'fr'],
  ['Spanish', 'es'],
  ['Portuguese', 'pt-PT'],
  ['Brazilian Portuguese', 'pt-BR'],
  ['Italian', 'it'],
  ['Dutch', 'nl'],
  ['Polish', 'pl'],
  ['Swedish', 'sv'],
  ['Danish', 'da'],
  ['Turkish', 'tr'],
  ['Indonesian', 'id'],
  ['Vietnamese', 'vi'],
  ['Russian', 'ru'],
  ['Ukrainian', 'uk'],
] as const;

const plainly = ([title, locale]: (typeof PLAIN)[number]): State => ({
  name: `form-${title.toLowerCase().replace(' ', '-')}`,
  title,
  theme: 'light',
  locale,
  width: 390,
});

const [firstPlain, ...otherPlain] = PLAIN;

/** In the other languages of Latin and Cyrillic script. */
export const languages: Scene = {
  name: 'languages',
  title: 'More languages',
  open: (stage, first) => form.open(stage, first),
  states: [plainly(firstPlain), ...otherPlain.map(plainly)],
};

/** With a merchant's touch. */
export const touched: Scene = {
  name: 'touched',
  title: 'A merchant’s own look',
  open: (stage, first) => form.open(stage, first),
  states: [
    {
      name: 'look-floating',
      title: 'Labels inside the fields',
      theme: 'light',
      locale: 'en-GB',
      width: 390,
      touch: { labels: 'floating', variables: { accent: '#0f766e' } },
      async reach({ form: { frame } }) {
        await frame.locator('[autocomplete=cc-number]').fill('4242 4242 4242');
      },
    },
    {
      name: 'look-floating-arabic',
      title: 'The same, Arabic',
      theme: 'light',
      locale: 'ar',
      width: 390,
      touch: { labels: 'floating', variables: { accent: '#0f766e' } },
    },
    {
      name: 'look-compact',
      title: 'Compact, square, in a bright color',
      theme: 'light',
      locale: 'en-GB',
      width: 1280,
      touch: { density: 'compact', variables: { accent: '#facc15', radius: '0', borderWidth: '2px' } },
    },
    {
      name: 'look-comfortable-dark',
      title: 'Comfortable, round, on a ground of its own',
      theme: 'dark',
      locale: 'en-GB',
      width: 390,
      touch: {
        density: 'comfortable',
        variables: {
          accent: '#fb7185',
          surface: '#1c1917',
          text: '#fafaf9',
          radius: '20px',
          buttonRadius: '29px',
        },
      },
    },
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
