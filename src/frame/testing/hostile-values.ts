type Fields = Record<string, unknown>;

/** What stands where something else should. */
export const hostileValues: readonly unknown[] = [
  ...[undefined, null, true, false, 7n, Symbol('x'), () => true],
  ...[Number.NaN, Number.POSITIVE_INFINITY, -0, 1.5, 2 ** 53, -(2 ** 53), new Number(1), '1'],
  ...['', ' ', '\u{1F600}', 'succeeded', '12.0.0', 'EURO', '\u{1F600}'.repeat(150), '\u{1F600}'.repeat(201)],
  ...['x'.repeat(5_000), '\ud800', 'en\n', '__proto__', new String('card')],
  ...[{}, [], [[]], Object.create(null), new Date(0), new Map([['type', 'card']]), { length: 1, 0: 'card' }],
  ...[new Proxy({}, {}), Array(3), Array(60).fill('card')],
];

const own = (fields: Fields, key: string, value: unknown): Fields =>
  Object.defineProperty({ ...fields }, key, { value, enumerable: true });

const first = (fields: Fields) => Object.keys(fields)[0] ?? 'none';

const allAs = (fields: Fields, describe: (value: unknown) => PropertyDescriptor): Fields =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, describe(value)])),
  );

const lacking = (fields: Fields, key: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));

/** What an object may also look like. */
export const disguises: readonly ((fields: Fields) => unknown)[] = [
  ...['extra', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map(
    (key) => (fields: Fields) => own(fields, key, { polluted: true }),
  ),
  (fields) => lacking(fields, first(fields)),
  (fields) => lacking(fields, Object.keys(fields).at(-1) ?? 'none'),
  (fields) => own(fields, first(fields), undefined),
  (fields) => ({ [Symbol('key')]: 1, ...fields }),
  (fields) => Object.assign(Object.create(null), fields),
  // All of it is inherited, or what is lacking, or what is more.
  (fields) => Object.create(fields),
  (fields) => Object.setPrototypeOf(lacking(fields, first(fields)), fields),
  (fields) => Object.setPrototypeOf({ ...fields }, { polluted: true, __proto__: null }),
  (fields) => allAs(fields, (value) => ({ get: () => value, enumerable: true })),
  (fields) => allAs(fields, (value) => ({ value, enumerable: false })),
  (fields) => allAs(fields, () => ({ get: () => undefined, enumerable: true })),
  (fields) =>
    allAs(fields, () => ({
      get() {
        throw new Error('a trap');
      },
      enumerable: true,
    })),
  (fields) => Object.freeze({ ...fields }),
  (fields) => new Proxy(fields, {}),
  (fields) => Object.assign([], fields),
  (fields) => Object.assign(new Date(0), fields),
  (fields) => Object.setPrototypeOf(() => {}, fields),
  (fields) => [fields],
];

/** What a list may also look like. */
export const hostileLists: readonly ((list: readonly unknown[]) => unknown)[] = [
  (list) => Object.assign(Array(5), list),
  (list) => Object.assign([], { 2: list[0] }),
  (list) => Array(60).fill(list[0]),
  (list) => ({ ...list, length: list.length }),
  (list) => new Set(list),
  (list) => Object.assign([...list], { extra: 1 }),
  (list) => Object.freeze([...list]),
  (list) => Object.setPrototypeOf([...list], null),
  (list) => Object.assign([...list], { [Symbol.iterator]: () => [].values() }),
  (list) => [...list, undefined],
];
