import { onTestFinished } from 'vitest';
import { type Bank, type BankOptions, createBank } from './bank.ts';

export const KEY = 'bank_test_key';

export const CARD = {
  number: '4242424242424242',
  expiry_month: '12',
  expiry_year: '49',
  cvc: '123',
  name: 'Noura Example',
};

export const EUR_12 = { amount: '12.00', currency: 'EUR' };

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

export interface BankUnderTest {
  bank: Bank;
  url: string;
  /** Calls `/gateway/v1` with the key. */
  gateway: Call;
  /** Calls `/control`. */
  control: Call;
  /** Begins and authorises. @returns the gateway's reference. */
  approved(reference: string): Promise<string>;
}

/** A bank that listens on a free port until the test is over. */
export async function startBank(options: Partial<BankOptions> = {}): Promise<BankUnderTest> {
  const bank = createBank({ file: ':memory:', key: KEY, control: true, ...options });
  onTestFinished(() => bank.close());
  const { url } = await bank.listen(0);
  const call =
    (prefix: string): Call =>
    async (method, path, body) => {
      const answer = await fetch(url + prefix + path, {
        method,
        headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
    };
  const gateway = call('/gateway/v1');
  return {
    bank,
    url,
    gateway,
    control: call('/control'),
    async approved(reference) {
      const begun = await gateway('POST', `/payments/${reference}/begin`, { ...EUR_12, card: CARD });
      const { gateway_reference } = begun.body as { gateway_reference: string };
      await gateway('POST', `/transactions/${gateway_reference}/authorise`);
      return gateway_reference;
    },
  };
}
