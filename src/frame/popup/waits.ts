import type { Step } from '../state/step.ts';

/** Whether a window that was opened for a redirect still has something to do. */
export function waitsForPopup(step: Step): boolean {
  switch (step.name) {
    case 'checking':
    case 'submitting':
      return step.draft.body.method === 'redirect';
    case 'acting':
      return step.action.type === 'redirect';
    case 'canceling':
      return step.next !== null && waitsForPopup(step.next);
    // It is on its way back, or the provider will tell whether it is.
    case 'confirming':
    case 'inquiring':
      return true;
    case 'ready':
    case 'wallet':
    case 'ended':
      return false;
  }
}
