/** What was measured in one run. */
export interface Run<T> {
  /** Payments per second. */
  rate: number;
  payments: T[];
}

/**
 * Does one payment after the other, so many at a time, for a while, and counts those that are finished by its end. The
 * time begins when everybody has made one payment: by then connections are open, and the caches hold what
 * another database pushed out of them meanwhile.
 */
export async function runFor<T>(pay: () => Promise<T>, inFlight: number, seconds: number): Promise<Run<T>> {
  const payments: T[] = [];
  let warm = 0;
  let until = Number.POSITIVE_INFINITY;
  const worker = async () => {
    await pay();
    warm += 1;
    if (warm === inFlight) until = performance.now() + seconds * 1000;
    while (performance.now() < until) {
      const payment = await pay();
      if (warm === inFlight && performance.now() < until) payments.push(payment);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { rate: payments.length / seconds, payments };
}
