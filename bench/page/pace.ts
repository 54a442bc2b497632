/**
 * A line that takes one byte after the other: what is sent while it is busy waits for its turn.
 * @param megabits per second.
 */
export function createPace(megabits: number, now: () => number) {
  const bytesPerMillisecond = (megabits * 1_000_000) / 8 / 1_000;
  let free = 0;
  return {
    /** @returns milliseconds until so many bytes have left. */
    take(bytes: number): number {
      const at = now();
      free = Math.max(free, at) + bytes / bytesPerMillisecond;
      return free - at;
    },
  };
}

export type Pace = ReturnType<typeof createPace>;
