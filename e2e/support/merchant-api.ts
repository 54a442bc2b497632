import { apiCheckAt, checkedFetch } from '../../demo/provider/testing/openapi-check.ts';
import type { CheckoutAnswer, CheckoutCreate, CheckoutUpdate, Trace } from '../../src/protocol/checkout.ts';

/** What a merchant's backend does at the provider, with the sandbox's first merchant's key. */
export interface MerchantApi {
  create(checkout: Partial<CheckoutCreate>): Promise<CheckoutAnswer>;
  trace(sessionId: string): Promise<Trace>;
  update(sessionId: string, changes: CheckoutUpdate): Promise<CheckoutAnswer>;
  /** Any call, as it comes. */
  raw(path: string, init?: RequestInit): Promise<Response>;
}

export const SECRET_KEY = 'sk_sandbox_demo';

let orders = 0;

export function merchantApi(providerUrl: string): MerchantApi {
  const fetchChecked = checkedFetch(apiCheckAt(providerUrl));
  const raw = (path: string, init: RequestInit = {}) =>
    fetchChecked(providerUrl + path, {
      ...init,
      headers: {
        authorization: `Token ${SECRET_KEY}`,
        'content-type': 'application/json',
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await raw(path, init);
    const text = await response.text();
    if (!response.ok) throw new Error(`${init?.method ?? 'GET'} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  };
  return {
    raw,
    create: (checkout) =>
      json('/v1/checkouts/', {
        method: 'POST',
        body: JSON.stringify({ amount: '12.00', currency: 'EUR', order_no: `T-${++orders}`, ...checkout }),
      }),
    trace: (sessionId) => json(`/v1/checkouts/${sessionId}/`),
    update: (sessionId, changes) =>
      json(`/v1/checkouts/${sessionId}/`, { method: 'PATCH', body: JSON.stringify(changes) }),
  };
}
