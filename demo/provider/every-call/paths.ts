import { request as rawRequest } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../testing/openapi-document.ts';
import { fingerprint } from './fingerprint.ts';
import { atField, coded } from './refuse-all.ts';
import { type Subject, schemeOf, takes } from './subject.ts';
import { callOf } from './valid-calls.ts';

/** What stands in the path, and the path as a whole. */
export function testPaths({ provider, api, world, named, refuse }: Subject): void {
  describe('a path', () => {
    const BAD = [
      '%00',
      'a%00b',
      '%',
      '%zz',
      '%ff',
      '%e0%a4',
      '%C0%AF',
      'x'.repeat(300),
      'x'.repeat(5_000),
      '%20',
    ];
    const ODD = ['..;', '%2F', '..%2f..%2f', "'%20or%201=1--", '%F0%9F%99%82', '__proto__', 'null'];
    const parametersOf = (operation: Operation) =>
      operation.parameters.flatMap((one) => (one.in === 'path' ? [one.name] : []));

    test.each(named(takes('path')))('of %s: nonsense in it leads nowhere', async (_, operation) => {
      const wrong = parametersOf(operation).flatMap((name) =>
        // A merchant's own ID of a customer may look like anything.
        [...BAD, ...(name === 'customer' ? [] : ODD)].map((value) => ({
          what: `${name}: ${value.slice(0, 20)}`,
          params: { [name]: value },
        })),
      );
      await refuse(operation, wrong, (answer, { params }) =>
        'customer' in params && answer.status === 400
          ? atField(['id'])(answer)
          : coded(404, 'not_found')(answer),
      );
    });

    test('with dots that no client has resolved leads nowhere, too', async () => {
      for (const path of [
        '/v1/checkouts/../',
        '/v1/sessions/../../healthz',
        '/v1/sessions/./',
        '//v1/checkouts/',
      ]) {
        const status = await new Promise<number | undefined>((resolve, reject) => {
          rawRequest(provider.url, { path }, (answer) => resolve(answer.resume().statusCode))
            .on('error', reject)
            .end();
        });
        expect([path, status]).toEqual([path, path.includes('healthz') ? 200 : 404]);
      }
    });

    test.each(named(takes('path')))(
      'of %s: what is another’s looks like what is not there',
      async (_, operation) => {
        const NOWHERE: Record<string, string> = {
          session: 'A'.repeat(32),
          payment: 'pay_x',
          card: 'card_x',
          event: `evt_${'A'.repeat(24)}`,
        };
        // A session's ID is all that a guest needs, and a customer's belongs to whoever names it.
        const secret = schemeOf(operation) === 'secret_key';
        const names = parametersOf(operation).filter(
          (name) => name !== 'customer' && (secret || name !== 'session'),
        );
        for (const name of names) {
          const answers: string[] = [];
          const wrong = [NOWHERE, world.theirs].map((from) => ({
            what: name,
            params: { [name]: from[name] ?? '' },
          }));
          await refuse(operation, wrong, (answer) => {
            answers.push(answer.text);
            return coded(404, 'not_found')(answer);
          });
          expect(new Set(answers).size).toBe(1);
        }
      },
    );

    test.each(named(({ template }) => template.endsWith('/')))(
      'of %s: without its slash',
      async (_, operation) => {
        const before = await fingerprint(provider);
        const [method, path, request] = callOf(operation, world);
        const answer = await provider.call(method, path.slice(0, -1), request);
        expect([answer.status, answer.body]).toEqual([
          404,
          { code: 'not_found', detail: expect.stringContaining('ends with a slash: add "/"') },
        ]);
        expect(await fingerprint(provider)).toEqual(before);
      },
    );

    test('with a method that it does not have is told those that it has', async () => {
      for (const template of new Set(api.operations.map((one) => one.template))) {
        const there = api.operations
          .filter(({ matches }) => matches.test(template))
          .map(({ method }) => method);
        const [operation] = api.operations.filter((one) => one.template === template);
        if (!operation) throw new Error(`${template} has no operation`);
        const [, path] = callOf(operation, world);
        for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
          (one) => !there.includes(one),
        )) {
          const answer = await provider.call(method, path);
          expect([method, path, answer.status, answer.body.code]).toEqual([
            method,
            path,
            405,
            'method_not_allowed',
          ]);
          const allowed = answer.headers
            .get('Allow')
            ?.split(', ')
            .filter((one) => one !== 'HEAD');
          expect(allowed?.sort()).toEqual([...new Set(there)].sort());
        }
      }
    });
  });
}
