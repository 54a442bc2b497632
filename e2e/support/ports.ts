import { freePort } from '../../demo/launcher/free-port.ts';

/** Below what systems give to whoever asks for any port, so that nobody gets one of these by chance. */
const FIRST = 20_000;
const PER_WORKER = 100;
const WORKERS = 100;

let looked = 0;

/**
 * Ports that are free now, all different, and of this test worker alone: who looks for some at the same moment finds
 * others.
 * @throws {Error} when too few of them are free.
 */
export async function freePorts(count: number): Promise<number[]> {
  const worker = Number(process.env.TEST_WORKER_INDEX ?? WORKERS - 1) % WORKERS;
  const first = FIRST + worker * PER_WORKER;
  const free: number[] = [];
  for (let tries = 0; tries < PER_WORKER && free.length < count; tries++) {
    const port = first + (looked++ % PER_WORKER);
    if (await isFree(port)) free.push(port);
  }
  if (free.length < count) throw new Error(`Fewer than ${count} ports are free from ${first} on.`);
  return free;
}

const isFree = (port: number): Promise<boolean> =>
  freePort('PORT', port).then(
    () => true,
    () => false,
  );
