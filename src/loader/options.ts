import type { FrameOptions } from '../protocol/options.ts';
import { CheckoutError } from './checkout-error.ts';
import { complain } from './console.ts';
import { fixedOptions, RULES } from './option-checks.ts';
import { inWords, isObject } from './problem.ts';
import { providerOrigin } from './provider-origin.ts';
import type { CheckoutOptions } from './public.ts';

/** Options that were checked; `provider` is an origin. */
export type CheckedOptions = CheckoutOptions;

const refuse = (name: string, value: unknown, remedy: string): CheckoutError =>
  new CheckoutError('invalid_option', `"${name}" is ${inWords(value)}. ${remedy}.`);

/** @param raw what the merchant gave, whatever it is. @returns what is wrong with it, if something is. */
export function checkOptions(raw: unknown): CheckedOptions | CheckoutError {
  if (!isObject(raw)) return refuse('options', raw, 'Use an object');
  for (const name of Object.keys(raw)) {
    // A misspelt option would be lost silently.
    if (!(name in RULES)) complain(`There is no option "${name}".`);
  }
  for (const [name, [accepts, remedy]] of Object.entries(RULES)) {
    const value = raw[name];
    const isNeeded = /session|provider/.test(name);
    if ((value !== undefined || isNeeded) && !accepts(value)) return refuse(name, value, `Use ${remedy}`);
  }
  // Every value was just checked against the type that it is given here.
  const given = raw as unknown as CheckoutOptions;
  return { ...given, provider: providerOrigin(given.provider) as string };
}

/** @returns what `update` makes of the options that were there. */
export function mergeOptions(raw: unknown, changes: unknown): CheckedOptions | CheckoutError {
  if (!isObject(changes)) return checkOptions(changes);
  for (const name of fixedOptions) {
    if (name in changes) return refuse(name, changes[name], 'It is fixed: create another checkout');
  }
  return checkOptions({ ...(raw as object), ...changes });
}

/** What the frame is told: a copy, because frameworks wrap such objects in proxies, which no message can carry. */
export const frameOptions = (options: CheckedOptions, scheme: FrameOptions['scheme']): FrameOptions =>
  JSON.parse(
    JSON.stringify({
      locale: options.locale ?? 'auto',
      appearance: options.appearance ?? {},
      methods: options.methods ?? null,
      payButton: options.payButton ?? 'show',
      asksBeforePayment: Boolean(options.beforePayment),
      loginToken: options.loginToken ?? null,
      scheme,
    }),
  );
