import type { Snapshot } from '../../protocol/snapshot.ts';
import { ENGLISH } from '../i18n/translation.ts';
import type { Page } from '../run-checkout.tsx';
import { createState } from '../state/create-state.ts';
import { pause } from '../state/pause.ts';
import { runJobs } from '../state/run-jobs.ts';
import { NOT_READY } from '../state/settle.ts';

/**
 * The frame that nobody sees (`view=status`): it tells the host how a session ends that is paid elsewhere,
 * in the payment link's window or before a return. It begins no payment.
 */
export async function runStatus({ data, start, limits }: Page, snapshot: Snapshot): Promise<void> {
  const { signal } = new AbortController();
  const { connectCheckout, engine } = await import('../wire.ts');
  const app = createState({
    state: engine.initialState(snapshot, false),
    engine,
    surroundings: data.host,
    options: start.options,
    translation: ENGLISH,
    now: () => performance.now(),
  });
  const submit = async () => NOT_READY;
  const wire = connectCheckout(app, { data, start, limits, window, submit });
  runJobs({ app, wire, limits, online: window });
  const { host, look } = await wire;
  app.host.value = host;
  host.ready();
  while (app.state.peek().step.name !== 'ended') {
    await pause(limits.livePoll, signal, window);
    await look(signal);
  }
}
