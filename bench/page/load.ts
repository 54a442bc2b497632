import { lookAfresh, lookOnce } from './look-once.ts';
import type { Visit } from './marks.ts';
import type { NetworkName } from './networks.ts';
import type { Scene } from './scene.ts';
import { startUnwatchedBrowser } from './unwatched-browser.ts';
import { BARE, VARIANTS, type Variant } from './variants.ts';

export interface Condition {
  network: NetworkName;
  /** How many times slower the processor is made. */
  slower: number;
  /** `cold`: nobody was there before. `warm`: the browser has been on such a page. */
  cache: 'cold' | 'warm';
}

/** Every form once, the yardstick twice. */
export interface Round {
  bare: Visit;
  again: Visit;
  /** By the variant's ID. */
  others: ReadonlyMap<string, Visit>;
}

export interface Loaded {
  condition: Condition;
  rounds: Round[];
}

/** Looks at every page in every round, each time in another order, so that what drifts hits all. */
export async function measureLoad(scene: Scene, condition: Condition, pairs: number): Promise<Loaded> {
  const places: [string, Variant][] = [
    ['bare', BARE],
    ...VARIANTS.map((variant): [string, Variant] => [variant.id, variant]),
    ['again', BARE],
  ];
  const browser = await startUnwatchedBrowser();
  const rounds: Round[] = [];
  try {
    const kept = new Map<string, string>();
    const look = async (place: string, variant: Variant): Promise<Visit> => {
      const page = await scene.page(variant, condition.network);
      if (condition.cache === 'cold') return lookAfresh(browser, page, condition.slower);
      const context = kept.get(place) ?? (await browser.newContext());
      kept.set(place, context);
      return lookOnce(browser, context, page, condition.slower);
    };
    // The browser itself, too, is slower when it does something for the first time.
    for (const [place, variant] of places) await look(place, variant);
    for (let round = 0; round < pairs; round += 1) {
      const seen = new Map<string, Visit>();
      const start = round % places.length;
      for (const [place, variant] of [...places.slice(start), ...places.slice(0, start)])
        seen.set(place, await look(place, variant));
      rounds.push(roundOf(seen));
    }
  } finally {
    await browser.stop();
  }
  return { condition, rounds };
}

function roundOf(seen: ReadonlyMap<string, Visit>): Round {
  const { bare, again } = Object.fromEntries(seen);
  if (!bare || !again) throw new Error('The yardstick was not looked at.');
  const others = new Map([...seen].filter(([place]) => place !== 'bare' && place !== 'again'));
  return { bare, again, others };
}
