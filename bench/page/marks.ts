import type { Mark } from './probe.ts';

/** One look at a page; milliseconds. */
export interface Visit {
  /** From the iframe's insertion to a card number that can be typed into. */
  usable: number;
  /** From the navigation on. */
  fromNavigation: number;
  /** From the iframe's insertion until everything works; `null` where nothing tells. */
  live: number | null;
  /** When it was usable and, where that is told, live; since 1970. */
  end: number;
}

const PATIENCE = 60_000;

/** Where pages hand in what they noted, and those who look at them wait for it. */
export function createMarks() {
  const waiting = new Map<string, (marks: readonly Mark[]) => void>();
  return {
    /** @param page its name. */
    handIn(page: string, marks: readonly Mark[]): void {
      waiting.get(page)?.(marks);
      waiting.delete(page);
    },
    /** Begins to wait: before the page is opened. */
    of: (page: string): Promise<Visit> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${page} told nothing.`)), PATIENCE);
        waiting.set(page, (marks) => {
          clearTimeout(timer);
          try {
            resolve(summarise(marks));
          } catch (cause) {
            reject(new Error(`${page} failed.`, { cause }));
          }
        });
      }),
  };
}

export type Marks = ReturnType<typeof createMarks>;

/** @throws Error where what a customer had typed was gone when the form was live, or a mark is missing. */
export function summarise(marks: readonly Mark[]): Visit {
  const all = new Map(marks.map(({ name, at }) => [name, at]));
  const at = (name: Mark['name']): number => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`Nothing told when it was ${name}.`);
    return found;
  };
  if (all.has('lost')) throw new Error('What was typed before the form was live was not kept.');
  const inserted = at('inserted');
  return {
    usable: at('usable') - inserted,
    fromNavigation: at('usable') - at('navigated'),
    live: all.has('live') ? at('live') - inserted : null,
    end: Math.max(at('usable'), all.get('live') ?? 0),
  };
}
