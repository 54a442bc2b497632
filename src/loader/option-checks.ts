import { attempt } from './attempt.ts';
import { isObject, isString } from './problem.ts';
import { providerOrigin } from './provider-origin.ts';
import type { CheckoutOptions } from './public.ts';

/** What is asked of a value that was given, and what to give instead. */
export type Rule = readonly [accepts: (value: unknown) => unknown, remedy: string];

const matches = (pattern: RegExp) => (value: unknown) => isString(value) && pattern.test(value);

const callback: Rule = [(value) => typeof value === 'function', 'a function'];

/** It can be sent. Whether the form can use it, the frame judges: it has the rules anyway. */
const plain: Rule = [(value) => attempt(() => JSON.stringify(value)), 'plain data'];

/** Every option there is. */
export const RULES: Readonly<Record<keyof CheckoutOptions, Rule>> = {
  session: [matches(/^[A-Za-z0-9]{32}$/), 'the 32 letters and digits that your backend got'],
  provider: [providerOrigin, 'an origin such as "https://pay.example"'],
  presentation: [matches(/^(inline|sheet|popup|redirect)$/), 'inline, sheet, popup or redirect'],
  preload: [isObject, 'the object that your backend got'],
  locale: plain,
  appearance: plain,
  methods: plain,
  loginToken: [matches(/^.{1,200}$/), 'the token that your backend got'],
  payButton: plain,
  initialHeight: [
    (value) => typeof value === 'number' && value >= 0 && value <= 4000,
    'CSS pixels from 0 to 4000',
  ],
  beforePayment: callback,
  onReady: callback,
  onChange: callback,
  onSuccess: callback,
  onCancel: callback,
  onError: callback,
};

/** What `update` can't change. */
export const fixedOptions = ['session', 'provider', 'presentation', 'preload'] as const;
