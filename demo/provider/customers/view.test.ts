import { afterAll, beforeAll, expect, test } from 'vitest';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { logIn, OTHER_KEY, otherSession, storeCard } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

/** api.md §1: nothing of one customer is ever visible to another's session, or to a guest. */

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
  await storeCard(provider, { lastFour: '1111' });
  await storeCard(provider, { customer: 'omar', lastFour: '2222', token: 'tok_2' });
  await storeCard(provider, { secretKey: OTHER_KEY, lastFour: '3333', token: 'tok_3' });
});
afterAll(() => provider.close());

const NOURA = { id: 'noura', email: 'noura@example.com', name: 'Noura Example' };
const read = (id: string, headers = {}) => provider.call('GET', `/v1/sessions/${id}/`, { headers });
const lastFours = async (id: string, headers: object) =>
  (await read(id, { ...headers })).body.cards?.map(({ last_four }) => last_four);

test('a customer sees his own cards, at this merchant', async () => {
  const [first, second] = [await provider.session(), await provider.session()];
  expect(await lastFours(first, await logIn(provider, first))).toEqual(['1111']);
  expect(await lastFours(second, await logIn(provider, second, { customer: 'omar' }))).toEqual(['2222']);
});

test('the same customer ID at another merchant is another customer', async () => {
  const id = await otherSession(provider, { customer: { id: 'noura' } });
  expect(await lastFours(id, await logIn(provider, id, { secretKey: OTHER_KEY }))).toEqual(['3333']);
});

test('two customers on one session each see their own', async () => {
  const id = await provider.session();
  const [noura, omar] = [await logIn(provider, id), await logIn(provider, id, { customer: 'omar' })];
  expect([await lastFours(id, noura), await lastFours(id, omar)]).toEqual([['1111'], ['2222']]);
});

test('a guest sees no card, name or e-mail, wherever he looks, also while the customer is logged in', async () => {
  const id = await provider.session({ customer: NOURA, max_expires_in: 7200 });
  await logIn(provider, id);
  const answers = [
    await read(id),
    await provider.call('POST', `/v1/sessions/${id}/open/`),
    await provider.call('POST', `/v1/sessions/${id}/extend/`),
    // A forwarded link is a guest's.
    await provider.call('GET', `/pay/${id}/`),
    await provider.call('GET', `/frame/v1/${id}/`),
    await provider.merchant('PATCH', `/v1/checkouts/${id}/`, {}),
  ];
  for (const { status, text } of answers) {
    expect(status).toBe(200);
    expect(text).not.toMatch(/noura|"cards"|can_save|1111/i);
  }
  const refused = await provider.call('DELETE', `/v1/sessions/${id}/cards/card_x/`);
  expect([refused.status, refused.body.code]).toEqual([403, 'login_required']);
});

test('a customer’s answers are snapshots as the contract has them, and hold no name either', async () => {
  const id = await provider.session({ customer: NOURA });
  const { body, text } = await read(id, await logIn(provider, id));
  expect(Snapshot.parse(body)).toEqual(body);
  expect(body.cards).toHaveLength(1);
  expect(text).not.toMatch(/noura|tok_/i);
});
