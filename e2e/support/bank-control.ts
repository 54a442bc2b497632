/** The bank's control endpoint: fault orders, and what the bank holds. */
export type Operation =
  | 'begin'
  | 'authorise'
  | 'capture'
  | 'void'
  | 'refund'
  | 'inquire'
  | 'any'
  /** The customer's choice on a scheme's page. */
  | 'hosted_choice';

export type Fault =
  | { type: 'delay_request'; ms: number }
  | { type: 'delay_answer'; ms: number }
  /** Stuck on its way until released; then it arrives, whoever waits for the answer. */
  | { type: 'hold_request' }
  | { type: 'drop_request' }
  | { type: 'drop_answer' }
  | { type: 'status'; status: number }
  /** `hosted_choice` only: decided, but the browser is not sent back. */
  | { type: 'stay' };

export interface BankPayment {
  reference: string;
  status: string;
  amount: string;
  currency: string;
  last_four: string;
}

export interface BankControl {
  /** @returns the order's ID, for `release`. */
  fault(order: { operation: Operation; fault: Fault; times?: number; last_four?: string }): Promise<string>;
  release(id: string): Promise<void>;
  clear(): Promise<void>;
  payments(): Promise<BankPayment[]>;
}

export function bankControl(bankUrl: string): BankControl {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${bankUrl}/control/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    fault: async (order) => ((await call('POST', 'faults', order)) as { id: string }).id,
    release: async (id) => void (await call('POST', `faults/${id}/release`)),
    clear: async () => void (await call('DELETE', 'faults')),
    payments: async () => (await call('GET', 'payments')) as BankPayment[],
  };
}
