/** How often the playground makes a session: enough for a person who clicks, too little for a program. */
const EACH = 30;
const ALL = 300;
const WINDOW = 60_000;

/** By this process: the shop is a demo, and each of its sessions passes the provider's own limits, too. */
export function createRate(now: () => number = Date.now) {
  let began = now();
  let all = 0;
  const each = new Map<string, number>();

  /** @returns 0, or the seconds after which it may be tried again. */
  return function take(visitor: string): number {
    if (now() - began >= WINDOW) {
      began = now();
      all = 0;
      each.clear();
    }
    const mine = each.get(visitor) ?? 0;
    if (mine >= EACH || all >= ALL) return Math.max(1, Math.ceil((began + WINDOW - now()) / 1000));
    each.set(visitor, mine + 1);
    all += 1;
    return 0;
  };
}
