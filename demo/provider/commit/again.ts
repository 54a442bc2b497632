import type { Deps } from '../deps.ts';
import type { Try } from '../jobs/jobs.ts';

const TRIES_PER_STEP = 10;
const MOST_PATIENT = 12;

/**
 * What the bank did not acknowledge is asked for again, for as long as it takes and ever more patiently.
 * @param send queues the next try. It gets the try and the delay in milliseconds.
 */
export async function again(
  { config }: Pick<Deps, 'config'>,
  { once = false, tries = 0 }: Try,
  send: (next: { tries: number }, delayMs: number) => Promise<void>,
): Promise<void> {
  if (once) return;
  const patience = Math.min(MOST_PATIENT, 1 + Math.floor(tries / TRIES_PER_STEP));
  await send({ tries: tries + 1 }, config.timeLimits.acknowledge * patience);
}
