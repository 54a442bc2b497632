/** A promise that nobody looks at is no mistake: who has to know hears of it by callback or console. */
export function told<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
