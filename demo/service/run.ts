import { startProblem } from './start-problem.ts';

interface Service {
  /** Listens, and says so. */
  open(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Runs a service as a process: closes it at the first signal, and tells in one line why it can't start. Whoever
 * started it with a channel hears `ready` when it is open.
 * @param portVariable the environment variable to change when its port is in use.
 */
export async function runService(
  portVariable: string,
  create: () => Service | Promise<Service>,
): Promise<void> {
  const unwanted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => unwanted.abort());
  try {
    const service = await create();
    const end = () => void service.close().then(() => process.exit(0));
    // What is being made is made to its end, so that nothing of it is left behind.
    if (unwanted.signal.aborted) return end();
    unwanted.signal.addEventListener('abort', end, { once: true });
    await service.open();
    process.send?.('ready');
  } catch (error) {
    process.stderr.write(`${startProblem(error, portVariable)}\n`);
    process.exit(1);
  }
}
