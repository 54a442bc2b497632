import type { Snapshot } from '../../protocol/snapshot.ts';
import { READY, type State } from './step.ts';

/** Nothing has happened in this session that a customer would have to be told of: the form alone. */
export const isOpen = ({ outcome, payment }: Snapshot, returned: boolean): boolean =>
  !outcome && !payment && !returned;

/** The state of an open session's form. */
export const openState = (snapshot: Snapshot): State => ({
  snapshot,
  step: READY,
  lost: false,
  leaving: false,
});
