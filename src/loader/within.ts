/**
 * @param limit milliseconds to wait; 0 where it takes the time that it takes.
 * @returns as `work` does; rejects with `late` when it hasn't settled by then.
 */
export const within = <T>(work: Promise<T>, limit: number, late: Error): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = limit && setTimeout(reject, limit, late);
    work.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
