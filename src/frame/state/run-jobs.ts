import { effect, untracked } from '@preact/signals';
import { type Work, work } from './jobs.ts';
import type { Step } from './step.ts';

/**
 * Does each step's work as the checkout enters it and ends it as the checkout leaves.
 * @returns stops all work.
 */
export function runJobs({ app, wire, limits, online }: Omit<Work, 'signal' | 'send'>): () => void {
  let current: Step | null = null;
  let lasting = new AbortController();
  const dispose = effect(() => {
    const { step } = app.state.value;
    const goesOn = current && isSameWork(current, step);
    current = step;
    if (goesOn) return;
    lasting.abort();
    lasting = new AbortController();
    const { signal } = lasting;
    const send: Work['send'] = (event) => {
      // An answer that comes late belongs to a step that is over.
      if (!signal.aborted) app.dispatch(event);
    };
    untracked(() =>
      work(step, { app, wire, limits, online, signal, send }).catch((error: unknown) => {
        if (!signal.aborted) reportError(error);
      }),
    );
  });
  return () => {
    dispose();
    lasting.abort();
  };
}

/** What is known of an attempt may change; the work goes on until there is other work to do. */
const isSameWork = (a: Step, b: Step): boolean =>
  a === b ||
  (a.name === 'canceling' && b.name === 'canceling' && a.paymentId === b.paymentId) ||
  (a.name === 'acting' &&
    b.name === 'acting' &&
    a.paymentId === b.paymentId &&
    a.action.type === b.action.type &&
    a.resumed === b.resumed);
