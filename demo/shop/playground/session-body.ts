import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { formatAmount } from '../../../src/protocol/money.ts';
import { options } from '../client/playground/option-table.ts';
import { accepts, initialState } from '../client/playground/state.ts';
import type { Terms } from '../orders.ts';
import { normalAmount } from '../parameters.ts';

/** What the playground's page may ask of a session, by the option table: nothing else reaches the provider. */
export interface SessionWish {
  amount: string;
  currency: string;
  terms: Terms;
  /** Name of a published test card; `null` for none. */
  card: string | null;
  /** Name of a fault; `null` for none. */
  fault: string | null;
}

/** As the Checkout API writes them: by field, a sentence each. */
export type Problems = Record<string, string[]>;

const ALLOWED = options.filter(({ goes }) => goes === 'backend');
/** Where a customer whom a redirect took away comes back to. The state waits in his tab. */
const RETURN_TO = '/playground?returned=1';

/** @param body anything. */
export function readSessionBody(
  body: unknown,
): { ok: true; wish: SessionWish } | { ok: false; problems: Problems } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { ok: false, problems: { non_field_errors: ['Send a JSON object with the options.'] } };
  }
  const problems: Problems = {};
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    const option = ALLOWED.find((one) => one.name === name);
    if (!option) {
      problems[shortened(name)] = [`Unknown. Use ${ALLOWED.map((one) => one.name).join(', ')}.`];
    } else if (typeof value !== 'string' || !accepts(option.takes, value)) {
      problems[name] = [remedyOf(option)];
    } else values[name] = value;
  }
  const given = (name: string): string => values[name] ?? initialState[name] ?? '';
  const currency = given('currency');
  const amount = normalAmount(amountIn(currency, values.amount), currency);
  if (!amount.ok && !problems.amount) problems.amount = [amount.remedy];
  if (!amount.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const offered = given('offer').split(',');
  return {
    ok: true,
    wish: {
      amount: amount.value,
      currency,
      card: given('card') || null,
      fault: given('fault') || null,
      terms: {
        language: null,
        customer: given('customer') === 'returning' ? 'returning' : 'guest',
        methods: (['card', 'redirect', 'apple_pay'] as const).filter((method) => offered.includes(method)),
        attempts: given('attempts') === 'single' ? 'single' : 'multiple',
        capture: given('capture') === 'automatic' ? 'automatic' : 'commit',
        expiresIn: Number(given('expires_in')),
        returnTo: RETURN_TO,
      },
    },
  };
}

/** The first amount as far as this currency can say it. */
function amountIn(currency: string, amount: string | undefined): string {
  if (amount !== undefined) return amount;
  const decimals = currencyDecimals(currency) ?? 2;
  return formatAmount(128n * 10n ** BigInt(decimals), decimals);
}

function remedyOf({ takes }: (typeof options)[number]): string {
  switch (takes.as) {
    case 'choice':
      return `Use one of: ${takes.values.map(([value]) => value || '""').join(', ')}.`;
    case 'amount':
      return 'Use a decimal above zero with at most six digits before the point, e.g. "12.00".';
    case 'number':
      return `Use a whole number from ${takes.min} to ${takes.max}.`;
    case 'color':
      return 'Use a color as #rrggbb.';
  }
}

/** What somebody sent comes back to him, but no more of it than helps. */
const shortened = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
