import { newCardId, newPaymentId, newReference } from '../identifiers.ts';
import type { Client } from './client.ts';
import type { TestProvider } from './provider.ts';

export const DEMO_KEY = 'sk_sandbox_demo';
export const OTHER_KEY = 'sk_sandbox_other';

const byKey = (secretKey: string) => ({ Authorization: `Token ${secretKey}` });
const merchantOf = (secretKey: string) => (secretKey === DEMO_KEY ? 'merchant_demo' : 'merchant_other');

export const askLoginToken = (
  provider: Client,
  sessionId: string,
  { customer = 'noura', secretKey = DEMO_KEY } = {},
) =>
  provider.merchant(
    'POST',
    `/v1/customers/${encodeURIComponent(customer)}/login-token/`,
    { session_id: sessionId },
    byKey(secretKey),
  );

export const exchange = (provider: Client, sessionId: string, loginToken: unknown) =>
  provider.call('POST', `/v1/sessions/${sessionId}/login/`, { body: { login_token: loginToken } });

/** Logs a customer in. @returns the headers of his calls. */
export async function logIn(
  provider: Client,
  sessionId: string,
  options?: { customer?: string; secretKey?: string },
): Promise<{ Authorization: string }> {
  const made = await askLoginToken(provider, sessionId, options);
  const { login_token } = JSON.parse(made.text);
  const { status, text } = await exchange(provider, sessionId, login_token);
  if (status !== 200) throw new Error(`login answered ${status}: ${text}`);
  return { Authorization: `Bearer ${JSON.parse(text).customer_token}` };
}

/** A session of the other merchant. @returns its ID. */
export async function otherSession(provider: Client, changes: object = {}): Promise<string> {
  const order = { amount: '12.00', currency: 'EUR', order_no: 'B-1', ...changes };
  const { body } = await provider.merchant('POST', '/v1/checkouts/', order, byKey(OTHER_KEY));
  return body.session_id;
}

/** A card as an earlier payment left it. @returns its ID. */
export async function storeCard(
  provider: TestProvider,
  {
    customer = 'noura',
    secretKey = DEMO_KEY,
    token = 'tok_1',
    lastFour = '4242',
    month = '12',
    year = '49',
    secondsOld = 0,
  } = {},
): Promise<string> {
  const id = newCardId();
  await provider.sql(
    `insert into cards (id, merchant_id, customer_id, token, brand, last_four, expiry_month, expiry_year, created_at)
     values ($1, $2, $3, $4, 'visa', $5, $6, $7, now() - $8 * interval '1 second')`,
    [id, merchantOf(secretKey), customer, token, lastFour, month, year, secondsOld],
  );
  return id;
}

/** An attempt as a payment left it. @returns its ID. */
export async function storeAttempt(
  provider: TestProvider,
  sessionId: string,
  columns: Record<string, unknown>,
): Promise<string> {
  const id = newPaymentId();
  const row: Record<string, unknown> = {
    id,
    session_id: sessionId,
    merchant_id: 'merchant_demo',
    reference: newReference(),
    nonce: id.slice(4),
    method: 'card',
    amount: 1200,
    currency: 'EUR',
    deadline: new Date(Date.now() + 60_000),
    ...(['succeeded', 'declined', 'canceled'].includes(String(columns.status)) && {
      finished_at: new Date(),
    }),
    ...columns,
  };
  const names = Object.keys(row);
  await provider.sql(
    `insert into attempts (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}
