import { RATE_LIMITS } from '../limits/rates.ts';
import type { ApiCheck } from '../testing/openapi-check.ts';
import { codesOf, type Operation, requestSchemaOf } from '../testing/openapi-document.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { sessionsByState } from './conflicts.ts';
import { refuseAll, type Told, type Wrong } from './refuse-all.ts';
import { buildWorld, validBodies, type World } from './valid-calls.ts';
import { type WrongBody, wrongBodies } from './wrong-values.ts';

/** What the tests of every call share. */
export interface Subject {
  provider: TestProvider;
  api: ApiCheck;
  world: World;
  /** A session in every state. */
  states: Awaited<ReturnType<typeof sessionsByState>>;
  /** Operations, with what a test of them is called. */
  named(wanted: (operation: Operation) => boolean): [name: string, operation: Operation][];
  operationOf(id: string): Operation;
  /** {@link refuseAll} of this provider. */
  refuse<T extends Wrong>(
    operation: Operation,
    wrong: readonly T[],
    problemOf: (answer: Told, changes: T) => string | null,
  ): Promise<void>;
}

/** Counted, but out of reach for everybody who is not moved there. */
const LIMITS = Object.fromEntries(
  Object.keys(RATE_LIMITS).map((name) => [name, { requests: 1_000_000, seconds: 600 }]),
);

export async function createSubject(): Promise<Subject> {
  const provider = await createTestProvider({
    // Nothing shall happen by itself while calls are refused.
    timeLimits: { firstInquiry: 60_000 },
    environment: { RATE_LIMITS: JSON.stringify(LIMITS) },
  });
  const api = await provider.api();
  const world = await buildWorld(provider);
  return {
    provider,
    api,
    world,
    states: await sessionsByState(provider),
    named: (wanted) =>
      api.operations
        .filter(wanted)
        .map((operation) => [`${operation.method} ${operation.template}`, operation]),
    operationOf(id) {
      const found = api.operations.find(({ operationId }) => operationId === id);
      if (!found) throw new Error(`${id} is no operation`);
      return found;
    },
    refuse: (operation, wrong, problemOf) => refuseAll(provider, world, operation, wrong, problemOf),
  };
}

export const hasBody = ({ requestBody }: Operation): boolean => requestBody !== undefined;

/** Whether the document tells of a refusal. */
export const refuses =
  (status: number, code: string) =>
  (operation: Operation): boolean =>
    codesOf(operation.responses[status]).includes(code);

/** Whether there is a parameter in the path, the query or a header. */
export const takes =
  (place: string, name?: string) =>
  (operation: Operation): boolean =>
    operation.parameters.some((one) => one.in === place && (name === undefined || one.name === name));

/** `undefined`: none but what stands in the path. */
export const schemeOf = ({ security }: Operation): string | undefined =>
  security.flatMap((entry) => Object.keys(entry))[0];

/** Everything that can be wrong with one field of an operation's body. */
export const wrongFieldsOf = (
  { api, world }: Pick<Subject, 'api' | 'world'>,
  operation: Operation,
): (WrongBody & Wrong)[] =>
  validBodies(operation.operationId, world)
    .flatMap((valid) =>
      wrongBodies(api.schema(requestSchemaOf(operation)), valid, (body) =>
        api.accepts(operation.operationId, body),
      ),
    )
    .map(({ path, what, body }) => ({ what: `${path.join('.')}: ${what}`, path, body }));
