/**
 * Does things when their time has come, and never one before another that was asked for earlier: timers of
 * different lengths may go off in another order than they should.
 */
export function createInOrder(now: () => number = () => performance.now()) {
  const waiting: { at: number; act: () => void }[] = [];

  const drain = () => {
    for (let [next] = waiting; next; [next] = waiting) {
      const left = next.at - now();
      if (left > 0) {
        setTimeout(drain, left);
        return;
      }
      waiting.shift();
      next.act();
    }
  };

  return {
    /** @param at by the clock of `now`; what was asked for before is done before, even if it takes longer. */
    add(at: number, act: () => void): void {
      waiting.push({ at, act });
      if (waiting.length === 1) setTimeout(drain, at - now());
    },
  };
}
