import { onTestFinished } from 'vitest';
import type * as z from 'zod';
import { type Bank, type BankOptions, createBank } from './bank.ts';
import { Begun as BegunSchema } from './wire.ts';

export const KEY = 'bank_test_key';

export const CARD = {
  number: '4242424242424242',
  expiry_month: '12',
  expiry_year: '49',
  cvc: '123',
  name: 'Noura Example',
};

export const cardSource = (card: Partial<typeof CARD> = {}) => ({ type: 'card' as const, ...CARD, ...card });

export const EUR_12 = { amount: '12.00', currency: 'EUR' };

/** The body of a begin by this card. */
export const withCard = (card: Partial<typeof CARD> = {}) => ({
  ...EUR_12,
  source: cardSource(card),
  save: false,
});

type Begun = Extract<z.infer<typeof BegunSchema>, { status: 'begun' }>;

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>;

export interface BankUnderTest {
  bank: Bank;
  url: string;
  /** Calls `/gateway/v1` with the key. */
  gateway: Call;
  /** Calls `/control`. */
  control: Call;
  /** Begins with any source. @returns the answer. */
  begin(reference: string, source: object, save?: boolean): Promise<Begun>;
  /** Posts a form as a browser does, without following where it leads. */
  post(path: string, fields: Record<string, string>): Promise<Response>;
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
  const begin: BankUnderTest['begin'] = async (reference, source, save = false) => {
    const { body } = await gateway('POST', `/payments/${reference}/begin`, { ...EUR_12, source, save });
    const begun = BegunSchema.parse(body);
    if (begun.status !== 'begun') throw new Error(`not begun: ${begun.status}`);
    return begun;
  };
  return {
    bank,
    url,
    gateway,
    begin,
    post: (path, fields) =>
      fetch(new URL(path, url), {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      }),
    control: call('/control'),
    async approved(reference) {
      const { gateway_reference } = await begin(reference, cardSource());
      await gateway('POST', `/transactions/${gateway_reference}/authorise`);
      return gateway_reference;
    },
  };
}
