import type { Trace } from '../wire-trace.ts';

export const SESSION = 'S'.repeat(32);

export const PAID_AT = Date.parse('2026-01-31T09:00:00Z');

/** A session that is paid and waits for its commit, ten minutes long. */
export function traceWith(changes: Partial<Trace> = {}): Trace {
  return {
    session_id: SESSION,
    version: 5,
    state: 'paid',
    commit_state: 'awaiting',
    amount: '12.00',
    currency: 'EUR',
    order_no: 'A-1001',
    language: null,
    customer: null,
    methods: ['card'],
    return_url: null,
    cancel_url: null,
    webhook_url: null,
    allowed_origins: [],
    line_items: [],
    fees: [],
    metadata: {},
    attempts_mode: 'multiple',
    capture_mode: 'commit',
    created_at: '2026-01-31T08:50:00Z',
    expires_at: '2026-01-31T09:20:00Z',
    ended_at: null,
    end_code: null,
    paid: {
      payment_id: 'P',
      reference: 'R-1',
      method: 'card',
      amount: '12.00',
      currency: 'EUR',
      paid_at: new Date(PAID_AT).toISOString(),
    },
    commit_by: new Date(PAID_AT + 600_000).toISOString(),
    capture: null,
    reversal: null,
    refunds: [],
    attempts: [],
    ...changes,
  };
}
