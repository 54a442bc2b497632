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
    if (step === current) return;
    current = step;
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
