import fc from 'fast-check';
import type * as z from 'zod/v4-mini';
import { disguises, hostileLists, hostileValues } from './hostile-values.ts';

/** One of what a schema's forms of text take. */
const TEXTS: readonly string[] = [
  ...[
    'auto',
    'light',
    'above',
    'normal',
    'red',
    '12px',
    '1px',
    '5px',
    '16px',
    '44px',
    '400',
    'Georgia, serif',
  ],
  ...[
    'en',
    'ar-KW',
    'card',
    '12.00',
    'EUR',
    '2026-11-21T17:00:00Z',
    'https://shop.example',
    'https://shop.example/a.woff2',
    'A'.repeat(32),
  ],
];

/**
 * What a schema takes, and, once in a while and at any depth, what is only nearly that.
 * @param schema of zod's own, which tells what it is made of.
 */
export function nearValid(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 60, arbitrary: valid(schema) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileValues) },
  );
}

function valid(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string': {
      const texts = [...TEXTS, 'any text', ''].filter((text) => isGood(schema, text));
      if (texts.length === 0) throw new Error(`No text is known that ${JSON.stringify(def)} takes.`);
      return fc.constantFrom(...texts);
    }
    case 'number':
      return fc.integer();
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'unknown':
      return fc.anything();
    case 'nullable':
      return fc.oneof(fc.constant(null), nearValid(def.innerType));
    case 'optional':
      return fc.oneof(fc.constant(undefined), nearValid(def.innerType));
    case 'union':
      return fc.oneof(...def.options.map(nearValid));
    case 'array':
      return fc
        .tuple(fc.array(nearValid(def.element), { maxLength: 3 }), rarely(hostileLists))
        .map(([list, change]) => change(list));
    case 'object':
      return fc
        .tuple(fc.record(shape(def.shape), { requiredKeys: required(def.shape) }), rarely(disguises))
        .map(([record, change]) => change(record));
    default:
      throw new Error(`No values are known for "${def.type}". Add them here.`);
  }
}

const isGood = (schema: z.core.$ZodType, value: unknown) =>
  schema._zod.run({ value, issues: [] }, { async: false }) instanceof Promise === false &&
  (schema._zod.run({ value, issues: [] }, { async: false }) as z.core.ParsePayload).issues.length === 0;

const shape = (given: Readonly<Record<string, z.core.$ZodType>>) =>
  Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, nearValid(inner)]));

const required = (given: Readonly<Record<string, z.core.$ZodType>>) =>
  Object.keys(given).filter((key) => given[key]?._zod.optin === undefined);

const rarely = <T>(changes: readonly ((value: T) => unknown)[]): fc.Arbitrary<(value: T) => unknown> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant((value: T): unknown => value) },
    { weight: 1, arbitrary: fc.constantFrom(...changes) },
  );
