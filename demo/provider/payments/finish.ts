import type { Tx } from '../db/database.ts';
import type { Attempt } from '../db/schema.ts';
import { changeAttempt } from './change.ts';

/** How an attempt ends. */
export type Finish = Pick<Attempt, 'status' | 'finishedAt'> &
  Partial<
    Pick<
      Attempt,
      'declineCode' | 'cancelCode' | 'approvalCode' | 'schemeTransactionId' | 'endedSession' | 'refusalCode'
    >
  >;

/** What it was about the customer's browser is of no use any more. */
export const asFinished = (change: Finish) => ({
  ...change,
  ...{ actionType: null, threeDsBrowser: null, leasedUntil: null, weighsOn: null },
});

export const finish = (tx: Tx, { id }: Attempt, change: Finish) => changeAttempt(tx, id, asFinished(change));
