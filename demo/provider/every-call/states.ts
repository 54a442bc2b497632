import { describe, expect, test } from 'vitest';
import { PATIENT } from '../testing/merchant.ts';
import { CONFLICTS, reusedKey } from './conflicts.ts';
import { coded, send } from './refuse-all.ts';
import { refuses, type Subject } from './subject.ts';

/** What is refused because of how things stand. */
export function testStates({ provider, api, world, states, named, operationOf, refuse }: Subject): void {
  describe('what the state of things forbids', () => {
    test.each(CONFLICTS.map((one) => [`${one.operationId}: ${one.code}`, one] as const))(
      '%s',
      async (_, conflict) => {
        const { operationId, code, state, changes } = conflict;
        const params = state && { params: { session: states[state] } };
        await refuse(operationOf(operationId), [{ what: code, ...changes, ...params }], coded(409, code));
      },
    );

    test.each(named(refuses(409, 'idempotency_mismatch')))(
      '%s: a key with another body',
      async (_, operation) => {
        const [first, second] = reusedKey(operation.operationId, await provider.session());
        expect((await send(provider, world, operation, first)).status).toBeLessThan(300);
        // A refund goes to the bank by itself.
        await expect
          .poll(() => provider.sql("select 1 from refunds where status = 'pending'"), PATIENT)
          .toEqual([]);
        await refuse(operation, [{ what: 'mismatch', ...second }], coded(409, 'idempotency_mismatch'));
      },
    );

    test('the figures: a request that came through a proxy', async () => {
      const proxied = { what: 'proxied', headers: { 'X-Forwarded-For': '203.0.113.7' } };
      await refuse(operationOf('metrics'), [proxied], coded(404, 'not_found'));
    });

    test.each(named(refuses(429, 'rate_limited')))('%s: too often', async (_, operation) => {
      const changes = { what: 'too often', params: { session: states.ended } };
      await send(provider, world, operation, changes);
      await provider.sql('update rate_limits set points = 1000000');
      await refuse(operation, [changes], coded(429, 'rate_limited'));
      await provider.sql('update rate_limits set points = 0');
    });

    test('a database that fails: nobody is told why, but everybody what to do', async () => {
      const tables = ['merchants', 'sessions', 'attempts', 'webhook_events', 'webhook_secrets'];
      const rename = (from: string, to: string) =>
        provider.sql(tables.map((name) => `alter table ${name}${from} rename to ${name}${to}`).join('; '));
      const answers: unknown[] = [];
      const failing = api.operations.filter(refuses(500, 'internal'));
      await rename('', '_gone');
      try {
        for (const operation of failing) {
          const { status, code, text } = await send(provider, world, operation);
          answers.push([operation.operationId, status, code, /gone|relation|select|merchants/.test(text)]);
        }
      } finally {
        await rename('_gone', '');
      }
      expect(answers).toEqual(failing.map(({ operationId }) => [operationId, 500, 'internal', false]));
    });
  });
}
