/**
 * @param limit milliseconds to wait; none where it takes the time that it takes.
 * @returns as `work` does; rejects with `late` when it hasn't settled by then.
 */
export async function within<T>(work: Promise<T>, limit: number | undefined, late: Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([
      work,
      new Promise<never>((_, reject) => {
        if (limit) timer = setTimeout(reject, limit, late);
      }),
    ]);
  } finally {
    clearTimeout(timer);
  }
}
