import { afterAll, beforeAll, expect, test } from 'vitest';
import { held } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

const cancel = (id: string, headers?: Record<string, string>) =>
  provider.merchant('POST', `/v1/checkouts/${id}/cancel/`, {}, headers);

test('an open session is canceled, and a customer who looks is told so', async () => {
  const id = await provider.session();
  expect(await cancel(id)).toMatchObject({ status: 200, body: { state: 'canceled' } });
  const { body } = await provider.call('GET', `/v1/sessions/${id}/`);
  expect(body.outcome).toMatchObject({ reason: 'error', code: 'canceled_by_merchant', retryable: false });
  expect(await provider.pay(id)).toMatchObject({ status: 409, body: { code: 'session_ended' } });
  expect(await cancel(id)).toMatchObject({ status: 200, body: { state: 'canceled' } });
});

test('a paid session is not canceled', async () => {
  const id = await provider.session();
  await provider.pay(id);
  expect(await cancel(id)).toMatchObject({ status: 409, body: { code: 'already_paid' } });
  expect(await provider.trace(id)).toMatchObject({ state: 'paid' });
});

test('another merchant’s session looks as if there were none', async () => {
  const id = await provider.session();
  expect(await cancel(id, { Authorization: 'Token sk_sandbox_other' })).toMatchObject({ status: 404 });
});

test('the payment in flight is given up at the bank first', async () => {
  const id = await provider.session();
  const authorisation = held();
  provider.bank.next('authorise', authorisation.fault);
  const paying = provider.pay(id);
  await authorisation.reached;
  expect(await cancel(id)).toMatchObject({ status: 200, body: { state: 'canceled' } });
  authorisation.release();
  await paying;
  expect(await provider.trace(id)).toMatchObject({
    state: 'canceled',
    attempts: [{ status: 'canceled', cancel_code: 'session_ended' }],
  });
});
