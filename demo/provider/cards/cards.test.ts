import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { logIn, OTHER_KEY, otherSession, storeCard } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { savedCard } from './saved-card.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const read = async (id: string, headers: object) =>
  (await provider.call('GET', `/v1/sessions/${id}/`, { headers: { ...headers } })).body;

test.each([0, 1, 200])('a customer with %i cards sees all of them, newest first', async (many) => {
  const customer = `of_${many}`;
  const ids: string[] = [];
  for (let index = 0; index < many; index++)
    ids.push(await storeCard(provider, { customer, token: `tok_${many}_${index}`, secondsOld: index }));
  const id = await provider.session();
  const body = await read(id, await logIn(provider, id, { customer }));
  expect(body.cards?.map((card) => card.id)).toEqual(ids);
});

test('a card says what is printed on it, and whether its CVC is asked for', async () => {
  const card = await storeCard(provider, { customer: 'printed', lastFour: '0042', month: '01', year: '20' });
  const shown = {
    id: card,
    brand: 'visa',
    last_four: '0042',
    expiry_month: '01',
    expiry_year: '20',
    expired: true,
  };
  const id = await provider.session();
  expect((await read(id, await logIn(provider, id, { customer: 'printed' }))).cards).toEqual([
    { ...shown, cvc_required: true },
  ]);
  const their = await storeCard(provider, { customer: 'printed', secretKey: OTHER_KEY });
  const other = await otherSession(provider);
  const headers = await logIn(provider, other, { customer: 'printed', secretKey: OTHER_KEY });
  expect((await read(other, headers)).cards).toMatchObject([
    { id: their, expired: false, cvc_required: false },
  ]);
});

test('expires by the provider’s clock, with its month', async () => {
  const merchant = { asksSavedCvc: true };
  const card = { id: 'c', brand: 'visa', lastFour: '4242', expiryMonth: '02', expiryYear: '28' };
  const at = (now: string) =>
    // Only what is shown is looked at.
    savedCard(card as never, merchant as never, new Date(now)).expired;
  expect([at('2028-02-29T23:59:59Z'), at('2028-03-01T12:00:00Z')]).toEqual([false, true]);
});

test('a session that takes no cards offers none', async () => {
  await storeCard(provider, { customer: 'redirected' });
  const id = await provider.session({ methods: ['redirect'] });
  const body = await read(id, await logIn(provider, id, { customer: 'redirected' }));
  expect(body).toMatchObject({ cards: [], can_save: false });
});

describe('deletion', () => {
  const remove = (id: string, card: string, headers: object) =>
    provider.call('DELETE', `/v1/sessions/${id}/cards/${card}/`, { headers: { ...headers } });

  test('answers with the session without the card, also the second time; the version grows once', async () => {
    const customer = 'deletes';
    const kept = await storeCard(provider, { customer, token: 'tok_kept' });
    const card = await storeCard(provider, { customer, token: 'tok_gone' });
    const id = await provider.session();
    const headers = await logIn(provider, id, { customer });
    const { version } = await read(id, headers);
    for (let time = 0; time < 2; time++) {
      const { status, body } = await remove(id, card, headers);
      expect(status).toBe(200);
      expect(Snapshot.parse(body)).toEqual(body);
      expect(body.cards?.map((one) => one.id)).toEqual([kept]);
      expect(body.version).toBe(version + 1);
    }
  });

  test('is for the card’s own customer only', async () => {
    const own = await storeCard(provider, { customer: 'owner', token: 'tok_own' });
    const elsewhere = await storeCard(provider, {
      customer: 'stranger',
      secretKey: OTHER_KEY,
      token: 'tok_e',
    });
    const id = await provider.session();
    const stranger = await logIn(provider, id, { customer: 'stranger' });
    for (const card of [own, elsewhere, 'card_unknown', '%00'])
      expect((await remove(id, card, stranger)).status, card).toBe(404);
    expect((await remove(id, own, {})).body.code).toBe('login_required');
    expect((await remove('A'.repeat(32), own, stranger)).status).toBe(404);
    const rows = await provider.sql('select id from cards where id = any($1) and deleted_at is null', [
      [own, elsewhere],
    ]);
    expect(rows).toHaveLength(2);
  });

  test('of one card by many at once is one deletion', async () => {
    const customer = 'hasty';
    const card = await storeCard(provider, { customer });
    const id = await provider.session();
    const headers = await logIn(provider, id, { customer });
    const { version } = await read(id, headers);
    const answers = await Promise.all(Array.from({ length: 8 }, () => remove(id, card, headers)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await read(id, headers)).version).toBe(version + 1);
  });
});
