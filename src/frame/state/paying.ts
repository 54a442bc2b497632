import type { Snapshot } from '../../protocol/snapshot.ts';
import { giveUp, rest, sameAmount, settled, withNewer } from './see.ts';
import type { Draft, Paying, State } from './step.ts';

/** How a payment begins: at the form, out of a wallet's sheet, or once the one before it is given up. */

export function submit(state: State, draft: Draft): State {
  const { step } = state;
  switch (step.name) {
    case 'ready':
      return { ...state, step: { name: 'checking', draft } };
    case 'acting':
      return step.resumed ? giveUp(state, step, { name: 'checking', draft }) : state;
    case 'wallet': {
      // The merchant was asked inside the sheet.
      const paying: Paying = { name: 'submitting', draft };
      return step.over ? giveUp(state, step.over, paying) : goOn(state, paying);
    }
    default:
      return state;
  }
}

export function checked(state: State, snapshot: Snapshot | null): State {
  if (state.step.name !== 'checking') return state;
  const { draft } = state.step;
  return goOn(snapshot ? withNewer(state, snapshot) : state, { name: 'submitting', draft });
}

/**
 * Nothing is in flight as far as is known. Nobody pays what he did not see.
 * @param closed the attempt that was given up for this one.
 */
export function goOn(state: State, paying: Paying, closed?: string): State {
  const truth = settled(state, null, closed);
  if (truth) return truth;
  if (!sameAmount(paying.draft.body, state.snapshot)) return rest(state, { kind: 'amount_changed' });
  return { ...state, lost: false, step: paying };
}
