import { expect, test } from 'vitest';
import { atField, send } from './refuse-all.ts';
import { type Subject, wrongFieldsOf } from './subject.ts';

/** Updates are the only calls that do something when a field is wrong. */
export function testUpdates({ provider, api, world, operationOf }: Subject): void {
  test('an update: each field that is wrong is named, and ends the session, whose amount nobody meant', async () => {
    const wrong = wrongFieldsOf({ api, world }, operationOf('updateCheckout'));
    const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
    const made = await provider.merchant('POST', '/v1/checkouts/bulk/', { items: wrong.map(() => order) });
    const ids = (JSON.parse(made.text).items as { session_id: string }[]).map(({ session_id }) => session_id);
    const problems = await Promise.all(
      wrong.map(async ({ path, body }, index) => {
        const params = { session: ids[index] ?? '' };
        return atField(path)(await send(provider, world, operationOf('updateCheckout'), { params, body }));
      }),
    );
    expect(problems).toEqual(wrong.map(() => null));
    const states = await provider.sql(
      'select distinct state, amount::text, currency, order_no, version from sessions where id = any($1)',
      [ids],
    );
    expect(states).toEqual([
      { state: 'invalidated', amount: '1200', currency: 'EUR', order_no: 'A-1', version: 2 },
    ]);
  });
}
