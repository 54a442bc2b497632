import type { BrowserContext, Page } from 'playwright-core';
import { type Mark, probe } from './probe.ts';
import { slowDown } from './slow-down.ts';
import type { Variant } from './variants.ts';

/** One look at a page; milliseconds. */
export interface Visit {
  /** From the iframe's insertion to a card number that can be typed into. */
  usable: number;
  /** From the navigation on. */
  fromNavigation: number;
  /** From the iframe's insertion until everything works; `null` where nothing tells. */
  live: number | null;
}

type Marks = ReadonlyMap<string, number>;

const PATIENCE = 60_000;

/** Opens a page and waits until its form is there; then `stay` may look around. */
export async function visit<T>(
  context: BrowserContext,
  { variant, url, slower }: { variant: Variant; url: string; slower: number },
  stay: (page: Page, visit: Visit) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    const marks = collect(page, ['navigated', 'inserted', 'usable', ...(variant.tellsLive ? ['live'] : [])]);
    await marks.listen();
    await page.addInitScript(probe, variant.field);
    await slowDown(page, slower);
    await page.goto(url, { waitUntil: 'commit' });
    return await stay(page, summarise(await marks.all));
  } catch (cause) {
    throw new Error(`${variant.name} at ${new URL(url).pathname} failed.`, { cause });
  } finally {
    await page.close();
  }
}

export const justLook = async (_page: Page, visit: Visit): Promise<Visit> => visit;

function collect(page: Page, names: readonly string[]) {
  const marks = new Map<string, number>();
  let complete: () => void;
  const all = new Promise<Marks>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`Of ${names} came only: ${[...marks.keys()]}.`)),
      PATIENCE,
    );
    complete = () => {
      clearTimeout(timer);
      resolve(marks);
    };
  });
  // Where the page fails before anybody waits.
  all.catch(() => undefined);
  const listen = () =>
    page.exposeFunction('benchMark', ({ name, at }: Mark) => {
      marks.set(name, at);
      if (names.every((wanted) => marks.has(wanted))) complete();
    });
  return { all, listen };
}

export function summarise(marks: Marks): Visit {
  const at = (name: Mark['name']): number => {
    const found = marks.get(name);
    if (found === undefined) throw new Error(`Nothing told when it was ${name}.`);
    return found;
  };
  const inserted = at('inserted');
  return {
    usable: at('usable') - inserted,
    fromNavigation: at('usable') - at('navigated'),
    live: marks.has('live') ? at('live') - inserted : null,
  };
}
