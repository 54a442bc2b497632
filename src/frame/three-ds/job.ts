import type { Work } from '../state/jobs.ts';
import type { Acting } from '../state/step.ts';
import { runChallenge } from './challenge.ts';
import { runMethod } from './method.ts';

/** EMV 3-D Secure 2, browser channel: the bank looks at the browser first, then perhaps asks the customer. */
export const act = (step: Acting, job: Work): Promise<void> =>
  step.action.type === 'three_ds_method' ? runMethod(step, job) : runChallenge(step, job);
