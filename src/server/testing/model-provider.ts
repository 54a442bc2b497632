import type { CommitState } from '../wire-checkout.ts';
import type { RefundTrace } from '../wire-trace.ts';
import { SESSION, traceWith } from './trace.ts';

/** The provider as api.md §3 and §4 have it, for one session of 12.00 EUR. */

export const COMMIT_WINDOW = 600_000;

export interface ModelProvider {
  paid: boolean;
  commitState: CommitState | null;
  commitBy: number | null;
  refunds: (RefundTrace & { key: string })[];
  commits: number;
  /** A refund was asked for while the money was not taken: the kit never may. */
  refundedTooEarly: boolean;
}

export const newProvider = (): ModelProvider => ({
  paid: false,
  commitState: null,
  commitBy: null,
  refunds: [],
  commits: 0,
  refundedTooEarly: false,
});

export function pay(provider: ModelProvider, capture: 'commit' | 'automatic', now: number): void {
  provider.paid = true;
  provider.commitState = capture === 'automatic' ? 'committed' : 'awaiting';
  provider.commitBy = capture === 'automatic' ? null : now + COMMIT_WINDOW;
}

/** The job that gives back what nobody committed; late or early, it goes by the clock. */
export function runReversal(provider: ModelProvider, now: number): void {
  const due = provider.commitBy !== null && now >= provider.commitBy;
  if (provider.commitState === 'awaiting' && due) provider.commitState = 'reversed';
}

/** The bank's word on the oldest refund that waits for it. */
export function answerRefund(provider: ModelProvider, status: 'succeeded' | 'failed'): void {
  const pending = provider.refunds.find((refund) => refund.status === 'pending');
  if (pending) pending.status = status;
}

export const isWhollyRefunded = (provider: ModelProvider): boolean =>
  provider.refunds.some((refund) => refund.status === 'succeeded');

export interface ModelRequest {
  method: string;
  path: string;
  idempotencyKey: string | null;
}

/** One request, as it reaches the provider. */
export function serve(provider: ModelProvider, request: ModelRequest, now: number): Response {
  const call = `${request.method} ${request.path.replace(`/v1/checkouts/${SESSION}/`, '')}`;
  switch (call) {
    case 'GET ':
      return Response.json(traceOf(provider));
    case 'POST commit/':
      return serveCommit(provider, now);
    case 'POST refund/':
      return serveRefund(provider, request.idempotencyKey);
    default:
      throw new Error(`The model has no ${call}`);
  }
}

function serveCommit(provider: ModelProvider, now: number): Response {
  provider.commits += 1;
  if (provider.commitState === null) return refuse(409, 'not_paid');
  const late = provider.commitBy !== null && now >= provider.commitBy;
  if (provider.commitState === 'reversed' || (provider.commitState === 'awaiting' && late)) {
    return refuse(409, 'checkout_reversed');
  }
  provider.commitState = 'committed';
  return Response.json(traceOf(provider));
}

function serveRefund(provider: ModelProvider, key: string | null): Response {
  if (key === null) return refuse(400, 'idempotency_key_required');
  if (provider.commitState !== 'committed') {
    provider.refundedTooEarly = true;
    return refuse(409, 'not_committed');
  }
  const known = provider.refunds.find((refund) => refund.key === key);
  if (known) return Response.json({ ...traceOf(provider), refund: known });
  if (provider.refunds.some((refund) => refund.status !== 'failed')) return refuse(409, 'refund_too_large');
  const made = { key, refund_id: `R${provider.refunds.length}`, amount: '12.00', status: 'pending' as const };
  provider.refunds.push(made);
  return Response.json({ ...traceOf(provider), refund: made });
}

const refuse = (status: number, code: string) => Response.json({ detail: 'No.', code }, { status });

const traceOf = (provider: ModelProvider) =>
  traceWith({
    state: provider.paid ? 'paid' : 'pending',
    commit_state: provider.commitState,
    commit_by: provider.commitBy === null ? null : new Date(provider.commitBy).toISOString(),
    ...(provider.paid ? {} : { paid: null }),
    refunds: provider.refunds.map(({ key: _, ...refund }) => refund),
  });
