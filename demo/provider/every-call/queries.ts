import { describe, test } from 'vitest';
import { atField } from './refuse-all.ts';
import { type Subject, takes } from './subject.ts';

/** Every parameter of every query. */
export function testQueries({ named, refuse }: Subject): void {
  describe('a query', () => {
    test.each(named(takes('query')))('of %s: each parameter that is wrong is named', async (_, operation) => {
      const values = ['', 'nonsense', '-1', '0', '1e3', '%00', '%ff', "'%20or%201=1--", 'x'.repeat(5_000)];
      const wrong = operation.parameters
        .filter((one) => one.in === 'query')
        .flatMap(({ name }) => [
          ...values.map((value) => ({
            what: `${name}=${value.slice(0, 20)}`,
            name,
            query: `?${name}=${value}`,
          })),
          { what: `${name} twice`, name, query: `?${name}=1&${name}=2` },
        ]);
      const unknown = { what: 'unknown', name: 'unknown', query: '?unknown=1' };
      await refuse(operation, [...wrong, unknown], (answer, { name }) => atField([name])(answer));
    });
  });
}
