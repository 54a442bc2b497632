import type { Appearance, FrameOptions, PayButton } from '../protocol/options.ts';
import { CheckoutError } from './checkout-error.ts';
import { closestName } from './closest-name.ts';
import { warn } from './console.ts';
import { fixedOptions, optionNames, problemWith } from './option-checks.ts';
import { inWords, isObject, type Problem } from './problem.ts';
import { providerOrigin } from './provider-origin.ts';
import type { CheckoutOptions } from './public.ts';

/** Options that were checked, with their defaults. */
export interface CheckedOptions extends CheckoutOptions {
  locale: string;
  appearance: Appearance;
  payButton: PayButton;
}

export type Checked = { ok: true; options: CheckedOptions } | { ok: false; error: CheckoutError };

/** How an option is called where the merchant wrote it: `"session"`, or `data-session`. */
export type NameOf = (option: string) => string;

const quoted: NameOf = (option) => `"${option}"`;

const refuse = (name: string, { at = '', value, remedy }: Problem): Checked => ({
  ok: false,
  error: new CheckoutError('invalid_option', `${name}${at} is ${inWords(value)}. ${remedy}`),
});

/** @param raw what the merchant gave, whatever it is. */
export function checkOptions(raw: unknown, nameOf: NameOf = quoted): Checked {
  if (!isObject(raw))
    return refuse('The first argument', { value: raw, remedy: 'Use an object of options.' });
  for (const name of optionNames) {
    const problem = problemWith(name, raw[name]);
    if (problem) return refuse(nameOf(name), problem);
  }
  // Every value was just checked against the type that it is given here.
  const given = raw as unknown as CheckoutOptions;
  return {
    ok: true,
    options: {
      ...given,
      provider: providerOrigin(given.provider) ?? given.provider,
      locale: given.locale ?? 'auto',
      appearance: given.appearance ?? {},
      payButton: given.payButton ?? 'show',
    },
  };
}

/** @returns what `update` makes of the options that were there. */
export function mergeOptions(raw: unknown, changes: unknown, nameOf: NameOf = quoted): Checked {
  for (const name of fixedOptions) {
    if (isObject(changes) && name in changes) {
      return refuse(nameOf(name), {
        value: changes[name],
        remedy: 'It stays as it is: create another checkout.',
      });
    }
  }
  return checkOptions(isObject(changes) ? { ...(raw as object), ...changes } : changes, nameOf);
}

/** A misspelt option would be lost silently. */
export function warnOfUnknown(raw: unknown): void {
  for (const name of Object.keys(isObject(raw) ? raw : {})) {
    if ((optionNames as string[]).includes(name)) continue;
    const meant = closestName(name, optionNames);
    warn(`There is no option "${name}".${meant ? ` Did you mean "${meant}"?` : ''}`);
  }
}

/** What the frame is told. */
export const frameOptions = (
  { locale, appearance, methods, payButton, beforePayment }: CheckedOptions,
  scheme: FrameOptions['scheme'],
): FrameOptions => ({
  locale,
  // A copy: frameworks wrap such objects in proxies, which no message can carry.
  appearance: JSON.parse(JSON.stringify(appearance)) as Appearance,
  methods: methods ? [...methods] : null,
  payButton,
  asksBeforePayment: beforePayment !== undefined,
  scheme,
});
