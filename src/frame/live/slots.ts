/** Of the six connections that browsers allow per host (HTTP/1.1), so many are for streams, over all tabs. */
const SLOTS = ['souk-live-0', 'souk-live-1'] as const;

/**
 * Does something that only a few frames of this browser may do at a time; at once or not at all.
 * @param locks without them nobody knows how many there are, and nothing is done.
 */
export async function inSlot(
  locks: Pick<LockManager, 'request'> | undefined,
  work: () => Promise<void>,
): Promise<void> {
  let isMine = false;
  for (const slot of SLOTS) {
    try {
      await locks?.request(slot, { ifAvailable: true }, async (lock) => {
        isMine = lock !== null;
        if (lock) await work();
      });
    } catch (error) {
      if (isMine) throw error;
      // A browser that keeps third parties from storing anything refuses locks, too.
      return;
    }
    if (isMine) return;
  }
}
