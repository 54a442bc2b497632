import type { Decision } from '../payments/decide.ts';
import type { Metrics } from './metrics.ts';

type Closed = Extract<Decision['do'], 'succeed' | 'decline' | 'cancel'>;

const RESULTS = { succeed: 'succeeded', decline: 'declined', cancel: 'canceled' } as const satisfies Record<
  Closed,
  string
>;

const closes = (what: Decision['do']): what is Closed => what in RESULTS;

/** Counts an attempt, if the decision closed it. */
export function countSettled(metrics: Metrics, method: string, decision: Decision): void {
  if (closes(decision.do)) metrics.payment(method, RESULTS[decision.do]);
}
