import { type Option, options, type Takes } from './option-table.ts';

/** What every control says, by name; always whole and always of the table's values. */
export type State = Readonly<Record<string, string>>;

export const initialState: State = Object.fromEntries(options.map(({ name, initial }) => [name, initial]));

const COLOR = /^#[0-9a-f]{6}$/;
/** Few digits: no card number and no ID passes for an amount. */
const AMOUNT = /^\d{1,6}(\.\d{1,3})?$/;

/** Whether a control takes this value: nothing but choices, colors and short numbers. */
export function accepts(takes: Takes, value: string): boolean {
  switch (takes.as) {
    case 'choice':
      return takes.values.some(([known]) => known === value);
    case 'color':
      return value === '' || COLOR.test(value);
    case 'number':
      return value === '' || (/^\d{1,4}$/.test(value) && +value >= takes.min && +value <= takes.max);
    case 'amount':
      return AMOUNT.test(value) && Number(value) > 0;
  }
}

/** @returns a whole state: what is unknown is left out, what is missing or unusable is as at first. */
export function readState(values: Readonly<Record<string, string>>): State {
  return Object.fromEntries(
    options.map(({ name, initial, takes }) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      return [name, value !== undefined && accepts(takes, value) ? value : initial];
    }),
  );
}

const ORDER: Readonly<Record<Option['needs'], number>> = { nothing: 0, update: 1, session: 2 };

/** The most that the changes between two states need, or `null` where there are none. */
export function neededFor(before: State, after: State): Option['needs'] | null {
  const changed = options.filter(({ name }) => before[name] !== after[name]);
  return changed.reduce<Option['needs'] | null>(
    (most, { needs }) => (most === null || ORDER[needs] > ORDER[most] ? needs : most),
    null,
  );
}
