import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApplePayMethod, CardMethod, RedirectMethod } from '../../../src/protocol/offers.ts';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import { storeAttempt } from '../testing/customer.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

async function read(id: string) {
  const { body } = await provider.call('GET', `/v1/sessions/${id}/`);
  expect(Snapshot.parse(body)).toEqual(body);
  return body;
}

test('every method brings what its form needs', async () => {
  const id = await provider.session({ methods: ['redirect', 'apple_pay', 'card'] });
  const [redirect, applePay, card] = (await read(id)).methods;
  expect(RedirectMethod.parse(redirect).schemes).toEqual([
    { id: 'gulf_debit', name: 'Gulf Debit' },
    { id: 'oasis_wallet', name: 'Oasis Wallet' },
  ]);
  expect(ApplePayMethod.parse(applePay)).toEqual({
    type: 'apple_pay',
    country_code: 'KW',
    supported_networks: ['visa', 'masterCard', 'amex', 'mada'],
    merchant_capabilities: ['supports3DS'],
    label: 'Dune & Olive',
    version: 5,
  });
  expect(CardMethod.parse(card).brands).toContain('mada');
});

describe('the payment in flight', () => {
  const inFlight = async (columns: object) => {
    const id = await provider.session();
    await storeAttempt(provider, id, { status: 'requires_action', nonce: `nonce_${id}`, ...columns });
    return { payment: (await read(id)).payment, nonce: `nonce_${id}` };
  };

  test('says what the browser has to do', async () => {
    const { payment, nonce } = await inFlight({ action_type: 'three_ds_challenge' });
    expect(payment).toMatchObject({
      status: 'requires_action',
      action: {
        type: 'three_ds_challenge',
        url: `${provider.url}/3ds/${nonce}/challenge/`,
        deadline: payment?.deadline,
      },
    });
  });

  test('says whether the window that it named was opened', async () => {
    const popup = 'p'.repeat(32);
    const columns = { method: 'redirect', action_type: 'redirect', scheme: 'gulf_debit', popup_nonce: popup };
    const { payment } = await inFlight(columns);
    expect(payment?.action).toMatchObject({ popup: 'unseen', scheme_name: 'Gulf Debit' });
    await provider.sql('insert into popups (nonce) values ($1)', [popup]);
    const [row] = await provider.sql('select session_id from attempts where popup_nonce = $1', [popup]);
    expect((await read(String(row?.session_id))).payment?.action?.popup).toBe('opened');
  });

  test('without anything to do is processing', async () => {
    const { payment } = await inFlight({ status: 'processing' });
    expect(payment).toMatchObject({ status: 'processing' });
    expect(payment).not.toHaveProperty('action');
  });
});

describe('the last payment', () => {
  const at = (second: number) => new Date(Date.UTC(2030, 0, 1, 0, 0, second));
  const lastOf = async (...payments: Record<string, unknown>[]) => {
    const id = await provider.session();
    for (const [index, columns] of payments.entries())
      await storeAttempt(provider, id, { created_at: at(index), ...columns });
    return (await read(id)).last_payment;
  };
  const declined = { status: 'declined', decline_code: 'insufficient_funds' };
  const canceled = { status: 'canceled', method: 'redirect', cancel_code: 'customer' };

  test('is none before one has failed', async () => {
    expect(await lastOf()).toBeNull();
    expect(await lastOf({ status: 'processing' })).toBeNull();
  });

  test('is the one that failed last, and why', async () => {
    const declinedLast = { method: 'card', status: 'declined', decline_code: 'insufficient_funds' };
    const canceledLast = { method: 'redirect', status: 'canceled', decline_code: null };
    expect(await lastOf(canceled, declined)).toMatchObject(declinedLast);
    expect(await lastOf(declined, canceled)).toMatchObject(canceledLast);
    expect(await lastOf(declined, { status: 'processing' })).toMatchObject(declinedLast);
  });

  test('is no news once it was paid', async () => {
    expect(await lastOf(declined, { status: 'succeeded' })).toBeNull();
  });
});
