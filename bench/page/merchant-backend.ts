const KEY = 'Token sk_sandbox_demo';

/** What the merchant's backend does before it sends a page. */
export interface MerchantBackend {
  /** @param order what differs from a card payment by a guest. */
  createSession(order?: object): Promise<{ session: string; snapshot: string }>;
  createLoginToken(customer: string, session: string): Promise<string>;
}

/** @param provider its origin. @param origins of the merchant's pages. */
export function merchantBackend(provider: string, origins: readonly string[]): MerchantBackend {
  const call = async (path: string, body?: object): Promise<{ text: string; json: unknown }> => {
    const response = await fetch(provider + path, {
      // What is only read is what a customer may read, too.
      ...(body && {
        method: 'POST',
        headers: { Authorization: KEY, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return { text, json: JSON.parse(text) };
  };
  return {
    async createSession(order = {}) {
      const created = await call('/v1/checkouts/', {
        amount: '12.00',
        currency: 'EUR',
        order_no: 'A-1001',
        methods: ['card'],
        allowed_origins: origins,
        ...order,
      });
      const { session_id: session } = created.json as { session_id: string };
      return { session, snapshot: (await call(`/v1/sessions/${session}/`)).text };
    },
    async createLoginToken(customer, session) {
      const { json } = await call(`/v1/customers/${customer}/login-token/`, { session_id: session });
      return (json as { login_token: string }).login_token;
    },
  };
}
