import * as z from 'zod';
import { MAX_EXPIRES_IN, MIN_EXPIRES_IN, offerableMethods } from '../../src/protocol/checkout.ts';
import { currencyCodes, currencyDecimals } from '../../src/protocol/currencies.ts';
import { formatAmount, parseAmount } from '../../src/protocol/money.ts';
import { products } from './catalog.ts';

/** The query parameters of `/checkout` and `/spa`: with them every situation has a URL. */

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `Use one of: ${values.join(', ')}.` });

const listOf = <const T extends readonly string[]>(values: T) =>
  z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(values, { error: `Use one or more of: ${values.join(', ')}.` })));

const isLanguageTag = (value: string): boolean => {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
};

const Parameters = z.object({
  amount: z.string().optional(),
  currency: z
    .enum(currencyCodes, { error: 'Use an ISO 4217 code in capitals, e.g. EUR, KWD or JPY.' })
    .default('EUR'),
  /** Products in the basket; ignored where `amount` says another sum. */
  items: listOf(products.map((product) => product.id)).optional(),
  locale: z
    .string()
    .refine((value) => value === 'auto' || isLanguageTag(value), {
      error: 'Use "auto" or a language tag, e.g. "en" or "ar-KW".',
    })
    .default('en'),
  /** `saved_card` only gives the customer's cards their place: a session offers them with `card`. */
  methods: listOf([...offerableMethods, 'saved_card']).optional(),
  attempts: oneOf(['multiple', 'single']).optional(),
  customer: oneOf(['guest', 'returning']).default('guest'),
  expires_in: z
    .string()
    .refine((value) => /^\d+$/.test(value) && +value >= MIN_EXPIRES_IN && +value <= MAX_EXPIRES_IN, {
      error: `Use whole seconds from ${MIN_EXPIRES_IN} to ${MAX_EXPIRES_IN}.`,
    })
    .transform(Number)
    .optional(),
  capture: oneOf(['commit', 'automatic']).optional(),
  presentation: oneOf(['inline', 'sheet', 'popup', 'redirect']).default('inline'),
  theme: oneOf(['auto', 'light', 'dark', 'contrast']).default('auto'),
  /** Given by the shop: the order that this page is about. */
  order: z
    .string()
    .regex(/^A-\d{4,15}$/, 'Use an order number as the shop gave it, e.g. A-1001.')
    .optional(),
});
export type Parameters = z.infer<typeof Parameters>;

const NAMES: readonly (keyof Parameters)[] = [
  'amount',
  'currency',
  'items',
  'locale',
  'methods',
  'attempts',
  'customer',
  'expires_in',
  'capture',
  'presentation',
  'theme',
  'order',
];

/** @returns the amount with exactly the currency's decimals, or what to do about it. */
export function normalAmount(
  amount: string,
  currency: string,
): { ok: true; value: string } | { ok: false; remedy: string } {
  const decimals = currencyDecimals(currency) ?? 2;
  const example = formatAmount(12n * 10n ** BigInt(decimals), decimals);
  const parsed = parseAmount(amount, decimals);
  if (parsed.ok && parsed.minor > 0n) return { ok: true, value: formatAmount(parsed.minor, decimals) };
  return {
    ok: false,
    remedy: `Use a decimal above zero with at most ${decimals} digits after the point for ${currency}, e.g. ${example}.`,
  };
}

/** The same parameters as a query, with the defaults and without the order. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = parameters[name];
    if (name === 'order' || value === undefined) continue;
    query.set(name, Array.isArray(value) ? [...new Set(value)].join(',') : String(value));
  }
  return query.toString();
}

export interface ParameterProblem {
  name: string;
  value: string;
  remedy: string;
}

/** @param query every value of every parameter. The provider's own return parameters (`souk_…`) pass unseen. */
export function readParameters(
  query: Readonly<Record<string, string[]>>,
): { ok: true; value: Parameters } | { ok: false; problems: ParameterProblem[] } {
  const problems: ParameterProblem[] = [];
  const once: Record<string, string> = {};
  for (const [name, values] of Object.entries(query)) {
    if (name.startsWith('souk_')) continue;
    if (!(NAMES as readonly string[]).includes(name)) {
      problems.push({ name, value: values.join(', '), remedy: `Known parameters: ${NAMES.join(', ')}.` });
    } else if (values.length > 1) {
      problems.push({ name, value: values.join(', '), remedy: 'Give it once.' });
    } else {
      once[name] = values[0] ?? '';
    }
  }
  const read = Parameters.safeParse(once);
  if (once.amount !== undefined) {
    // A currency that is wrong itself is told as such; its decimals can't be known.
    const amount = normalAmount(once.amount, read.data?.currency ?? once.currency ?? 'EUR');
    if (amount.ok) once.amount = amount.value;
    else problems.push({ name: 'amount', value: once.amount, remedy: amount.remedy });
  }
  if (read.success && problems.length === 0) {
    const { amount } = once;
    return { ok: true, value: amount === undefined ? read.data : { ...read.data, amount } };
  }
  for (const issue of read.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '');
    if (problems.some((problem) => problem.name === name)) continue;
    problems.push({ name, value: once[name] ?? '', remedy: issue.message });
  }
  return { ok: false, problems };
}
