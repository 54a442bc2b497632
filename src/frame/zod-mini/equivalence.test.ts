import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type * as z from 'zod/v4-mini';
import { APPEARANCE_CHECKS } from '../../protocol/appearance-values.ts';
import { whatIsWrong } from '../host/what-is-wrong.ts';
import { hostileValues } from '../testing/hostile-values.ts';
import { nearValid } from '../testing/near-valid.ts';
import type { Issue, Schema } from './schema.ts';

/**
 * The frame's own reader of schemas beside zod itself: the same sources, loaded once with each. What one takes the
 * other takes, and makes the same of it.
 */
async function load(): Promise<Record<string, unknown>> {
  const { appearanceSchema, ...appearance } = await import('../../protocol/appearance-schema.ts');
  const { resultOf, ...messages } = await import('../../protocol/messages-schema.ts');
  const all = {
    ...(await import('../../protocol/primitives.ts')),
    ...(await import('../../protocol/snapshot.ts')),
    ...(await import('../../protocol/outcome-schema.ts')),
    ...(await import('../../protocol/payment.ts')),
    ...appearance,
    ...messages,
    appearance: appearanceSchema(APPEARANCE_CHECKS),
    ...corners(await import('zod/mini')),
    result: resultOf((await import('zod/mini')).unknown()),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => typeof value === 'object' && 'safeParse' in value),
  );
}

/** Where optional, nullable, strict and loose meet, which no payload of today's has. */
const corners = (given: typeof z) => ({
  nullableOptional: given.object({ a: given.nullable(given.optional(given.string())) }),
  optionalNullable: given.object({ a: given.optional(given.nullable(given.int())), b: given.unknown() }),
  optionalChecked: given.object({ a: given.optional(given.string()).check(given.refine(Boolean)) }),
  strictInLoose: given.looseObject({
    a: given.strictObject({ toString: given.optional(given.string()) }),
    list: given.array(given.strictObject({})).check(given.minLength(1), given.maxLength(2)),
  }),
  unionOfAll: given.union([
    given.literal(null),
    given.boolean(),
    given.array(given.unknown()),
    given.string(),
  ]),
  characters: given.string().check(given.minLength(2), given.maxLength(150), given.regex(/[^x]/gu)),
});

const ours = (await load()) as Record<string, Schema>;
vi.resetModules();
vi.doMock('zod/mini', () => import('zod/v4-mini'));
const zods = (await load()) as Record<string, z.ZodMiniType>;

interface Reader {
  safeParse(value: unknown): { success: boolean; data?: unknown; error?: { issues: readonly Issue[] } };
}

type Told = (value: unknown, issues: readonly Issue[]) => unknown;

/** Whose children a value and all in it are. */
const descent = (value: unknown): unknown =>
  Object(value) === value &&
  Reflect.ownKeys(Object.getPrototypeOf(value) ?? {}).concat(
    Object.values(value as object).map((inner) => inspect(descent(inner), { depth: null })),
  );

/** What a reader makes of a value, in words that tell a hole from `undefined`, and one order of keys from another. */
function verdict(reader: Reader, value: unknown, told: Told): string {
  try {
    const { success, data, error } = reader.safeParse(value);
    return inspect(success ? { data, descent: descent(data) } : { told: told(value, error?.issues ?? []) }, {
      depth: null,
      showHidden: true,
    });
  } catch (error) {
    return String(error);
  }
}

const agree = (name: string, told: Told, examples: readonly unknown[] = hostileValues) => {
  const [own, zod] = [ours[name], zods[name]];
  if (!own || !zod) throw new Error(`There is no ${name}.`);
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof(nearValid(zod), fc.anything({ withNullPrototype: true })), (value) => {
      expect(verdict(own, value, told)).toBe(verdict(zod, value, told));
      seen[verdict(zod, value, () => null).startsWith('{ told') ? 'refused' : 'taken'] += 1;
    }),
    { numRuns: 300, examples: examples.map((example) => [example]) },
  );
  return seen;
};

test('these are two', () => {
  expect(Object.keys(ours)).toEqual(Object.keys(zods));
  expect(ours.Snapshot).not.toHaveProperty('_zod');
  expect(zods.Snapshot).toHaveProperty('_zod');
});

test.each(Object.keys(zods))('%s takes what it takes by zod, and makes the same of it', (name) => {
  const { taken, refused } = agree(name, () => 'refused');
  expect(taken).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
});

describe('a merchant hears the same of what he got wrong', () => {
  /** The first is named; beside it only names that nobody knows are. */
  const first: Told = (_value, [issue]) => ({ path: issue?.path, keys: issue?.keys });

  test('options', () => {
    agree('FrameOptionsSchema', first);
    agree('FrameOptionsSchema', (value, issues) => whatIsWrong(value, issues));
  });

  test('appearance', () => {
    agree('appearance', first, [{ fonts: Array(60).fill('not even one') }]);
    agree('appearance', (appearance, issues) =>
      whatIsWrong(
        { appearance },
        issues.map((issue) => ({ ...issue, path: ['appearance', ...issue.path] })),
      ),
    );
  });
});
