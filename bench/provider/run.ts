/** What was measured in one run. */
export interface Run<T> {
  /** Payments per second. */
  rate: number;
  payments: T[];
}

/**
 * Does one payment after the other, so many at a time, for a while. What is under way at the end is
 * finished and counted, and so is its time.
 */
export async function runFor<T>(pay: () => Promise<T>, inFlight: number, seconds: number): Promise<Run<T>> {
  const payments: T[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const worker = async () => {
    while (performance.now() < until) payments.push(await pay());
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { rate: payments.length / ((performance.now() - started) / 1000), payments };
}
