import { checkAppearance } from './check-appearance.ts';
import { isObject, isString, type Problem } from './problem.ts';
import { providerOrigin } from './provider-origin.ts';
import type { CheckoutOptions } from './public.ts';

type Check = (value: unknown) => Problem | null;

const rule =
  (accepts: (value: unknown) => boolean, remedy: string): Check =>
  (value) =>
    accepts(value) ? null : { value, remedy };

const matches = (pattern: RegExp) => (value: unknown) => isString(value) && pattern.test(value);

const isCallback = rule((value) => typeof value === 'function', 'Use a function.');

const isMethodList = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(matches(/^\w{1,40}$/));

const isSessionId = matches(/^[A-Za-z0-9]{32}$/);

/** Every option there is, and what is asked of a value that was given. */
const CHECKS: Record<keyof CheckoutOptions, Check> = {
  session: (value) =>
    isSessionId(value)
      ? null
      : {
          // What was pasted here by mistake may be a secret key.
          value: isString(value) ? `${value.slice(0, 6)}…` : value,
          remedy: 'Use the session ID that your backend got from the provider: 32 letters and digits.',
        },
  provider: rule(
    (value) => providerOrigin(value) !== null,
    'Use the origin of the payment provider, such as "https://pay.example.com" (http only on loopback).',
  ),
  presentation: rule(matches(/^inline$/), 'Use "inline".'),
  preload: rule(isObject, 'Use the object that your backend got with the session.'),
  locale: rule(
    matches(/^(?=.{2,35}$)([A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*|auto)$/),
    'Use "auto" or a language tag such as "en" or "ar-KW".',
  ),
  appearance: checkAppearance,
  methods: rule(isMethodList, 'Use a list of types such as ["card"], or leave it out for all.'),
  payButton: rule(matches(/^(show|hide)$/), 'Use "show" or "hide".'),
  initialHeight: rule(
    (value) => typeof value === 'number' && value >= 0 && value <= 4000,
    'Use a number of CSS pixels from 0 to 4000.',
  ),
  beforePayment: isCallback,
  onReady: isCallback,
  onChange: isCallback,
  onSuccess: isCallback,
  onCancel: isCallback,
  onError: isCallback,
};

export const optionNames = Object.keys(CHECKS) as (keyof CheckoutOptions)[];

/** What `update` can't change. */
export const fixedOptions = ['session', 'provider', 'presentation', 'preload'] as const;

const isRequired = (name: string): boolean => name === 'session' || name === 'provider';

/** @returns what is wrong with an option's value; `null` for a good one. */
export const problemWith = (name: keyof CheckoutOptions, value: unknown): Problem | null =>
  value === undefined && !isRequired(name) ? null : CHECKS[name](value);
