import type { Snapshot } from '../../protocol/snapshot.ts';
import { end } from './endings.ts';
import { isOver, rest, sameAmount, settled, withNewer } from './see.ts';
import type { State } from './step.ts';

/** The provider's truth, fetched for whatever reason. */
export function saw(state: State, snapshot: Snapshot, requestId: string | null): State {
  const { step } = state;
  if (step.name === 'ended' || snapshot.version < state.snapshot.version) return state;
  const next = withNewer(state, snapshot);
  switch (step.name) {
    case 'ready':
      return (
        settled(next, requestId) ??
        (sameAmount(state.snapshot, snapshot) ? next : rest(next, { kind: 'amount_changed' }))
      );
    case 'checking':
      return settled(next, requestId) ?? next;
    case 'wallet':
      // The sheet lies over an attempt that the page tells of; any other truth is news.
      return snapshot.payment?.payment_id === step.over?.paymentId && !isOver(snapshot)
        ? next
        : (settled(next, requestId) ?? { ...next, step: { ...step, over: null } });
    case 'inquiring':
      return settled(next, requestId) ?? rest(next, step.notice);
    case 'submitting':
      return isOver(snapshot) ? end(next, snapshot.outcome, requestId, null) : next;
    case 'confirming':
    case 'acting':
    case 'canceling':
      // The attempt's own answer tells more than the session does, unless the session is over.
      return isOver(snapshot) ? end(next, snapshot.outcome, requestId, step.instrument) : next;
  }
}
