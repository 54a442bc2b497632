import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { apiErrorCodes } from '../../../src/protocol/error-codes.ts';
import { codesOf } from '../testing/openapi-document.ts';
import { testBodies } from './bodies.ts';
import { testHeaders } from './headers.ts';
import { testPaths } from './paths.ts';
import { testQueries } from './queries.ts';
import { testStates } from './states.ts';
import { createSubject } from './subject.ts';
import { testUpdates } from './updates.ts';

// Before the tests are named: they are made from the document that the provider serves.
const subject = await createSubject();
const { provider, api } = subject;
afterAll(() => provider.close());

testBodies(subject);
testQueries(subject);
testHeaders(subject);
testPaths(subject);
testStates(subject);
testUpdates(subject);

// Last: by now everything has been answered.
describe('the document', () => {
  const refusals = api.operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, response]) => [
      ...codesOf(response).map((code) => `${operationId} ${status} ${code}`),
      ...(JSON.stringify(response.content).includes('/FieldErrors')
        ? [`${operationId} ${status} fields`]
        : []),
    ]),
  );

  /** What takes another provider than this file's, and where it is tested. */
  const ELSEWHERE: Record<string, string> = {
    'createMerchantSession 502 apple_pay_unavailable': 'apple-pay/merchant-session.test.ts',
    'metrics 401 not_authenticated': 'operations/metrics.test.ts',
    'sessionEvents 503 rate_limited': 'live/events.test.ts',
  };

  test('tells no refusal that is never made', async () => {
    expect(refusals.filter((one) => !api.answered.has(one)).sort()).toEqual(Object.keys(ELSEWHERE));
    for (const [refusal, file] of Object.entries(ELSEWHERE)) {
      const [, status = '', code = ''] = refusal.split(' ');
      const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
      expect([file, text.includes(status), text.includes(`'${code}'`)]).toEqual([file, true, true]);
    }
  });

  test('tells every code that there is', () => {
    const told = refusals.map((one) => one.split(' ')[2] ?? '').filter((code) => code !== 'fields');
    // Of a method that a path does not have, so of no operation.
    expect([...new Set([...told, 'method_not_allowed'])].sort()).toEqual([...apiErrorCodes].sort());
  });
});
