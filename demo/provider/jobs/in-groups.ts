interface Waiting<T> {
  item: T;
  done(): void;
  failed(error: unknown): void;
}

/**
 * Does together what can be: whatever is asked for while an earlier group is under way goes into the next one.
 * Where a group fails each of its items is tried alone, so that nobody fails for another's sake.
 * @param run makes one group come true, all of it or nothing.
 */
export function inGroups<T>(run: (group: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: Waiting<T>[] = [];
  let isRunning = false;

  const work = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await run(group.map(({ item }) => item));
        for (const { done } of group) done();
      } catch (error) {
        if (group.length === 1) group[0]?.failed(error);
        else for (const { item, done, failed } of group) await run([item]).then(done, failed);
      }
    }
    isRunning = false;
  };

  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed });
      if (!isRunning) void work();
    });
}
