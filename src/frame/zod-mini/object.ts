import { HERE, inside, type Schema, schemaOf } from './schema.ts';

type Shape = Readonly<Record<string, Schema>>;

/** @param strangers what becomes of keys that the shape doesn't name. */
const objectWith = (strangers: 'drop' | 'keep' | 'refuse') => (shape: Shape) =>
  schemaOf((value, refuse) => {
    if (!isRecord(value)) return refuse(HERE);
    const data: Record<string, unknown> = {};
    for (const [key, { read, mayLack }] of Object.entries(shape)) {
      if (key in value) data[key] = read(value[key], inside(refuse, key));
      else if (!mayLack) refuse({ path: [key] });
    }
    if (strangers === 'drop') return data;
    const keys: string[] = [];
    for (const key in value) if (!Object.hasOwn(shape, key)) keys.push(key);
    if (strangers === 'keep') {
      // Nobody's `__proto__` becomes one.
      for (const key of keys) if (key !== '__proto__') data[key] = value[key];
    } else if (keys.length > 0) refuse({ path: [], keys });
    return data;
  });

export const object = objectWith('drop');
export const looseObject = objectWith('keep');
export const strictObject = objectWith('refuse');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
