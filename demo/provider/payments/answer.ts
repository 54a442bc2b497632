import type { PaymentAnswer } from '../../../src/protocol/payment.ts';
import type { Config } from '../config.ts';
import type { View } from '../customers/view.ts';
import type { Attempt } from '../db/schema.ts';
import type { LoadedSession } from '../sessions/load.ts';
import { snapshotOf } from '../sessions/snapshot.ts';
import { actionOf } from './action.ts';
import { declineOf } from './decline.ts';

/** What an attempt has become by now; rendered anew every time it is asked for. */
export function paymentAnswer(
  config: Config,
  loaded: LoadedSession,
  attempt: Attempt,
  view: View,
): PaymentAnswer {
  const session = snapshotOf(config, loaded, view);
  const decline = attempt.declineCode === null ? undefined : declineOf(attempt.declineCode);
  const common = { payment_id: attempt.id, session, ...(decline && { decline }) };
  const outcome = session.outcome ? { outcome: session.outcome } : {};
  switch (attempt.status) {
    case 'succeeded':
      return { ...common, status: 'succeeded', ...outcome };
    case 'declined':
      return attempt.endedSession
        ? { ...common, status: 'ended', ...outcome }
        : { ...common, status: 'declined' };
    case 'canceled':
      return { ...common, status: 'canceled' };
    case 'processing':
    case 'requires_action': {
      const action = actionOf(config, attempt, loaded.popupSeen);
      return action ? { ...common, status: 'requires_action', action } : { ...common, status: 'processing' };
    }
  }
}
