import type { Step } from '../state/step.ts';

/** Whether the form can be used: nothing is in flight, or only something that the customer may leave behind. */
export const isUsable = (step: Step): boolean =>
  step.name === 'ready' || (step.name === 'acting' && step.resumed);
