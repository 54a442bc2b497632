import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connected, connect } from '../db/database.ts';
import type { Gateway, GatewayResult, Tokenised } from '../gateway/gateway.ts';
import { createLog } from '../log.ts';
import { OTHER_KEY, otherSession, storeAttempt, storeCard } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';
import { deleteToken } from './delete.ts';
import { saveCard } from './save.ts';

let provider: TestProvider;
let connected: Connected;
beforeAll(async () => {
  provider = await createTestProvider();
  connected = connect(provider.databaseUrl, createLog('silent'));
});
afterAll(async () => {
  await connected.close();
  await provider.close();
});

const SILENCE = { known: false, sent: true, cause: 'test' } as const;
const CARD = { brand: 'visa', lastFour: '4242', expiryMonth: '12', expiryYear: '49' };

/** A bank that knows one card only, and what was asked of it. */
function bank(token: string, answers: Partial<Gateway> = {}) {
  const forgotten: string[] = [];
  let tokenised = 0;
  const gateway: Partial<Gateway> = {
    async tokenise(): Promise<GatewayResult<Tokenised>> {
      tokenised += 1;
      return { known: true, value: { token, ...CARD } };
    },
    async deleteToken(gone) {
      forgotten.push(gone);
      return { known: true, value: { status: 'deleted' } };
    },
    ...answers,
  };
  // Nothing else of the bank is asked here.
  const deps = { db: connected.db, gateway: gateway as Gateway };
  return { deps, forgotten, tokenised: () => tokenised };
}

async function paid(columns: Record<string, unknown> = {}) {
  const sessionId = await provider.session();
  const attemptId = await storeAttempt(provider, sessionId, {
    status: 'succeeded',
    save: true,
    customer_id: 'noura',
    gateway_ref: 'gw_1',
    scheme_transaction_id: 'st_1',
    ...columns,
  });
  return { sessionId, attemptId };
}

const stored = (token: string) =>
  provider.sql('select * from cards where token = $1 order by created_at', [token]);

describe('saving', () => {
  test('keeps what a receipt shows, the token, and the scheme’s transaction, and ties the payment to it', async () => {
    const key = await paid();
    await saveCard(bank('tok_kept').deps, key);
    const rows = await stored('tok_kept');
    expect(rows).toMatchObject([
      {
        merchant_id: 'merchant_demo',
        customer_id: 'noura',
        brand: 'visa',
        last_four: '4242',
        expiry_month: '12',
        expiry_year: '49',
        scheme_transaction_id: 'st_1',
        deleted_at: null,
      },
    ]);
    const [attempt] = await provider.sql('select card_id from attempts where id = $1', [key.attemptId]);
    expect(attempt?.card_id).toBe(rows[0]?.id);
  });

  test('once or twenty times at once, one payment or two of the same card: one row', async () => {
    const [key, other] = [await paid(), await paid()];
    const { deps } = bank('tok_raced');
    await Promise.all(Array.from({ length: 20 }, (_, index) => saveCard(deps, index % 2 ? key : other)));
    expect(await stored('tok_raced')).toHaveLength(1);
  });

  test('the same card again renews what is shown of it', async () => {
    const { deps } = bank('tok_renewed');
    await saveCard(deps, await paid());
    await provider.sql(`update cards set expiry_year = '20' where token = 'tok_renewed'`);
    await saveCard(deps, await paid({ scheme_transaction_id: 'st_2' }));
    expect(await stored('tok_renewed')).toMatchObject([{ expiry_year: '49', scheme_transaction_id: 'st_2' }]);
  });

  test('of one card by two customers and at two merchants is three cards', async () => {
    const { deps } = bank('tok_shared');
    await saveCard(deps, await paid());
    await saveCard(deps, await paid({ customer_id: 'omar' }));
    const sessionId = await otherSession(provider);
    const attemptId = await storeAttempt(provider, sessionId, {
      ...{ status: 'succeeded', save: true, customer_id: 'noura', gateway_ref: 'gw' },
      merchant_id: 'merchant_other',
    });
    await saveCard(deps, { sessionId, attemptId });
    const owners = (await stored('tok_shared')).map((row) => `${row.merchant_id} ${row.customer_id}`);
    expect(owners.sort()).toEqual(['merchant_demo noura', 'merchant_demo omar', 'merchant_other noura']);
  });

  test.each([
    ['was not paid', { status: 'declined' }],
    ['is open', { status: 'processing' }],
    ['was not to be saved', { save: false }],
    ['was a guest’s', { customer_id: null }],
    ['the bank never saw', { gateway_ref: null }],
  ])('a payment that %s saves nothing and asks nothing', async (_, columns) => {
    const { deps, tokenised } = bank('tok_none');
    await saveCard(deps, await paid(columns));
    expect([tokenised(), await stored('tok_none')]).toEqual([0, []]);
  });

  test('without the bank’s answer is tried again', async () => {
    const key = await paid();
    await expect(saveCard(bank('tok_late', { tokenise: async () => SILENCE }).deps, key)).rejects.toThrow(
      'no token',
    );
    await saveCard(bank('tok_late').deps, key);
    expect(await stored('tok_late')).toHaveLength(1);
  });

  test('that is repeated doesn’t bring a deleted card back', async () => {
    const key = await paid();
    const { deps } = bank('tok_back');
    await saveCard(deps, key);
    await provider.sql(
      `update cards set deleted_at = now(), token_deleted_at = now() where token = 'tok_back'`,
    );
    await saveCard(deps, key);
    expect(await stored('tok_back')).toMatchObject([{ deleted_at: expect.any(Date) }]);
  });

  test('waits until the bank has forgotten the card that was deleted before', async () => {
    const first = await paid();
    const { deps, forgotten } = bank('tok_again');
    await saveCard(deps, first);
    await provider.sql(`update cards set deleted_at = now() where token = 'tok_again'`);
    const [{ id } = {}] = await stored('tok_again');
    const second = await paid();
    await expect(saveCard(deps, second)).rejects.toThrow('forgetting');
    // The bank forgets it after it had given the token once more.
    const meanwhile = bank('tok_again', {
      async tokenise() {
        await deleteToken(deps, String(id));
        return { known: true, value: { token: 'tok_again', ...CARD } };
      },
    });
    await expect(saveCard(meanwhile.deps, second)).rejects.toThrow('forgetting');
    expect(forgotten).toEqual(['tok_again']);
    await saveCard(deps, second);
    expect((await stored('tok_again')).map((row) => row.deleted_at === null)).toEqual([false, true]);
  });
});

describe('forgetting', () => {
  const gone = async (token: string, options: object = {}) => {
    const id = await storeCard(provider, { token, ...options });
    await provider.sql('update cards set deleted_at = now() where id = $1', [id]);
    return id;
  };
  const isForgotten = async (id: string) =>
    (await provider.sql('select token_deleted_at from cards where id = $1', [id]))[0]?.token_deleted_at !==
    null;

  test('asks the bank until it says so, and then never again', async () => {
    const id = await gone('tok_f1');
    await expect(deleteToken(bank('', { deleteToken: async () => SILENCE }).deps, id)).rejects.toThrow(
      'not forgotten',
    );
    expect(await isForgotten(id)).toBe(false);
    const { deps, forgotten } = bank('');
    await deleteToken(deps, id);
    await deleteToken(deps, id);
    expect([forgotten, await isForgotten(id)]).toEqual([['tok_f1'], true]);
  });

  test('leaves a card that others have saved, too, until the last of them deletes it', async () => {
    const mine = await gone('tok_f2');
    const theirs = await storeCard(provider, { token: 'tok_f2', customer: 'omar', secretKey: OTHER_KEY });
    const { deps, forgotten } = bank('');
    await deleteToken(deps, mine);
    expect([forgotten, await isForgotten(mine)]).toEqual([[], true]);
    await provider.sql('update cards set deleted_at = now() where id = $1', [theirs]);
    await deleteToken(deps, theirs);
    expect(forgotten).toEqual(['tok_f2']);
  });

  test('a card that is there, or was never there, is left alone', async () => {
    const { deps, forgotten } = bank('');
    await deleteToken(deps, await storeCard(provider, { token: 'tok_f3' }));
    await deleteToken(deps, 'card_unknown');
    expect(forgotten).toEqual([]);
  });
});
