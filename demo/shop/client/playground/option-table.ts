import { cards } from './cards.ts';
import { faults } from './faults.ts';

/** Every control of the playground. One line here is a control, a key of the permalink, and a line of the code. */
export interface Option {
  /** Its key in the permalink. */
  name: string;
  /** What a change needs: another session with another checkout, only `update()`, or nothing. */
  needs: 'session' | 'update' | 'nothing';
  /** Where its value goes: a body to the shop's backend, the SDK's options, or inside its `appearance`; `view`: it stays here. */
  goes: 'backend' | 'option' | 'appearance' | 'variable' | 'view';
  group: Group;
  label: string;
  hint?: string;
  /** `''` where it is not given. */
  initial: string;
  takes: Takes;
}

export type Takes =
  | { as: 'choice'; values: readonly (readonly [value: string, label: string])[] }
  | { as: 'color' }
  | { as: 'number'; min: number; max: number }
  | { as: 'amount' };

/** Those that are shown as fields. */
export const groups = ['Try', 'Appearance', 'Behavior', 'Session'] as const;
export type Group = (typeof groups)[number] | 'View';

const choice = (...values: (readonly [string, string] | string)[]): Takes => ({
  as: 'choice',
  values: values.map((value) => (typeof value === 'string' ? ([value, value] as const) : value)),
});
const color: Takes = { as: 'color' };

/** Of those that the checkout speaks; each is called by its own name. */
const LOCALES = choice(
  ['auto', 'auto: the session’s, else the browser’s'],
  ['en', 'English'],
  ['ar', 'العربية'],
  ['fa', 'فارسی'],
  ['he', 'עברית'],
  ['ur', 'اردو'],
  ['tr', 'Türkçe'],
  ['fr', 'Français'],
  ['de', 'Deutsch'],
  ['es', 'Español'],
  ['pt-PT', 'Português'],
  ['pt-BR', 'Português (Brasil)'],
  ['it', 'Italiano'],
  ['nl', 'Nederlands'],
  ['pl', 'Polski'],
  ['sv', 'Svenska'],
  ['da', 'Dansk'],
  ['ru', 'Русский'],
  ['uk', 'Українська'],
  ['hi', 'हिन्दी'],
  ['bn', 'বাংলা'],
  ['id', 'Bahasa Indonesia'],
  ['vi', 'Tiếng Việt'],
  ['th', 'ไทย'],
  ['ja', '日本語'],
  ['ko', '한국어'],
  ['zh', '简体中文'],
  ['zh-Hant', '繁體中文'],
  ['en-XA', 'Pseudo-language'],
);

const FONTS = choice(
  ['', 'the checkout’s own'],
  ['Georgia, serif', 'Georgia'],
  ['Verdana, sans-serif', 'Verdana'],
  ['Trebuchet MS, sans-serif', 'Trebuchet'],
  ['ui-monospace, monospace', 'Monospace'],
  ['Fraunces, serif', 'Fraunces, a file of the shop’s'],
);

const RADII = choice(['', 'the checkout’s own'], '0', '4px', '8px', '12px', '16px', '24px');

const look = { needs: 'update', group: 'Appearance', initial: '' } as const;
const variable = (name: string, takes: Takes): Option => ({
  ...look,
  name,
  goes: 'variable',
  label: name,
  takes,
});
const lengths = (...values: string[]): Takes => choice(['', 'the checkout’s own'], ...values);
const behavior = { goes: 'option', group: 'Behavior' } as const;
const session = { needs: 'session', goes: 'backend', group: 'Session' } as const;

export const options: readonly Option[] = [
  {
    name: 'card',
    needs: 'session',
    goes: 'backend',
    group: 'Try',
    label: 'Test card',
    initial: '',
    takes: choice(
      ['', 'I type one myself'],
      ...cards.map(({ name, number, what }) => [name, `${what} · ${number.slice(-4)}`] as const),
    ),
  },
  {
    name: 'fault',
    needs: 'session',
    goes: 'backend',
    group: 'Try',
    label: 'Network fault',
    initial: '',
    takes: choice(['', 'None'], ...faults.map(({ name, what }) => [name, what] as const)),
  },

  // A variable that the frame learns is one line here.
  {
    ...look,
    name: 'theme',
    goes: 'appearance',
    label: 'theme',
    initial: 'auto',
    takes: choice('auto', 'light', 'dark', 'contrast'),
  },
  {
    ...look,
    name: 'labels',
    goes: 'appearance',
    label: 'labels',
    initial: 'above',
    takes: choice('above', 'floating'),
  },
  {
    ...look,
    name: 'density',
    goes: 'appearance',
    label: 'density',
    initial: 'normal',
    takes: choice('compact', 'normal', 'comfortable'),
  },
  variable('accent', color),
  variable('onAccent', color),
  variable('surface', color),
  variable('field', color),
  variable('text', color),
  variable('muted', color),
  variable('placeholder', color),
  variable('border', color),
  variable('danger', color),
  variable('good', color),
  variable('focus', color),
  variable('radius', RADII),
  variable('buttonRadius', lengths('0', '4px', '10px', '16px', '26px', '32px')),
  variable('borderWidth', lengths('1px', '2px', '3px')),
  variable('font', FONTS),
  variable('fontSize', lengths('14px', '15px', '16px', '18px', '20px')),
  variable('labelWeight', lengths('400', '500', '600', '700')),
  variable('fieldHeight', lengths('44px', '48px', '56px', '64px')),
  variable('buttonHeight', lengths('44px', '52px', '56px', '64px')),
  variable('spacing', lengths('3px', '4px', '5px', '6px')),

  {
    ...behavior,
    name: 'presentation',
    needs: 'session',
    label: 'presentation',
    initial: 'inline',
    takes: choice('inline', 'sheet', 'popup', 'redirect'),
  },
  { ...behavior, name: 'locale', needs: 'update', label: 'locale', initial: 'auto', takes: LOCALES },
  {
    ...behavior,
    name: 'methods',
    needs: 'update',
    label: 'methods',
    hint: 'Order and filter of what the session offers.',
    initial: '',
    takes: choice(
      ['', 'as the session says'],
      ['card', 'card'],
      ['redirect', 'redirect'],
      ['redirect,card', 'redirect, card'],
      ['saved_card,card', 'saved_card, card'],
    ),
  },
  {
    ...behavior,
    name: 'payButton',
    needs: 'update',
    label: 'payButton',
    initial: 'show',
    takes: choice('show', ['hide', 'hide: the page has its own']),
  },
  {
    ...behavior,
    name: 'beforePayment',
    needs: 'update',
    label: 'beforePayment',
    initial: '',
    takes: choice(
      ['', 'none'],
      ['accept', 'resolves'],
      ['wait', 'resolves after two seconds'],
      ['reject', 'rejects: nothing is sent'],
    ),
  },
  {
    ...behavior,
    name: 'callbacks',
    needs: 'session',
    label: 'Callbacks',
    initial: 'all',
    takes: choice(['all', 'all five'], ['endings', 'onSuccess and onCancel']),
  },
  {
    ...behavior,
    name: 'initialHeight',
    needs: 'session',
    label: 'initialHeight',
    hint: 'Pixels to reserve, up to 4000.',
    initial: '',
    takes: { as: 'number', min: 0, max: 4000 },
  },
  {
    ...behavior,
    name: 'preload',
    needs: 'session',
    label: 'preload',
    initial: '',
    takes: choice(['', 'no'], ['yes', 'yes: the snapshot from the backend']),
  },

  { ...session, name: 'amount', label: 'amount', initial: '128.40', takes: { as: 'amount' } },
  {
    ...session,
    name: 'currency',
    label: 'currency',
    initial: 'EUR',
    takes: choice('EUR', 'USD', 'GBP', 'AED', 'SAR', 'KWD', 'BHD', 'INR', 'JPY', 'HUF'),
  },
  {
    ...session,
    name: 'offer',
    label: 'methods of the session',
    initial: 'card',
    takes: choice(
      ['card', 'card'],
      ['card,redirect', 'card, redirect'],
      ['card,redirect,apple_pay', 'card, redirect, apple_pay'],
      ['redirect', 'redirect'],
    ),
  },
  {
    ...session,
    name: 'customer',
    label: 'customer',
    hint: 'A returning one is logged in by loginToken.',
    initial: 'guest',
    takes: choice('guest', ['returning', 'returning, with saved cards']),
  },
  {
    ...session,
    name: 'attempts',
    label: 'attempts',
    initial: 'multiple',
    takes: choice('multiple', 'single'),
  },
  { ...session, name: 'capture', label: 'capture', initial: 'commit', takes: choice('commit', 'automatic') },
  {
    ...session,
    name: 'expires_in',
    label: 'expires_in',
    initial: '1800',
    takes: choice(
      ['1800', '1800: half an hour'],
      ['300', '300: five minutes'],
      ['45', '45: warns at once'],
      ['10', '10: expires before your eyes'],
    ),
  },

  {
    name: 'device',
    needs: 'nothing',
    goes: 'view',
    group: 'View',
    label: 'Device',
    initial: 'full',
    takes: choice(['phone', 'Phone'], ['tablet', 'Tablet'], ['full', 'Full']),
  },
  {
    name: 'language',
    needs: 'nothing',
    goes: 'view',
    group: 'View',
    label: 'Language',
    initial: 'script',
    takes: choice(['script', 'Script tag'], ['esm', 'ESM'], ['react', 'React']),
  },
];
