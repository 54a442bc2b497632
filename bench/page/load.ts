import type { BrowserContext } from 'playwright-core';
import type { NetworkName } from './networks.ts';
import type { Scene } from './scene.ts';
import { BARE, VARIANTS, type Variant } from './variants.ts';
import { justLook, type Visit, visit } from './visit.ts';

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
  const contexts = contextsFor(scene, condition);
  const rounds: Round[] = [];
  try {
    if (condition.cache === 'warm')
      for (const [place, variant] of places) await look(scene, contexts, place, variant, condition);
    for (let round = 0; round < pairs; round += 1) {
      const seen = new Map<string, Visit>();
      const start = round % places.length;
      for (const [place, variant] of [...places.slice(start), ...places.slice(0, start)])
        seen.set(place, await look(scene, contexts, place, variant, condition));
      rounds.push(roundOf(seen));
    }
  } finally {
    await contexts.close();
  }
  return { condition, rounds };
}

type Contexts = ReturnType<typeof contextsFor>;

async function look(
  scene: Scene,
  contexts: Contexts,
  place: string,
  variant: Variant,
  { network, slower }: Condition,
): Promise<Visit> {
  const url = await scene.page(variant, network);
  return contexts.within(place, (context) => visit(context, { variant, url, slower }, justLook));
}

/** A browser without a past for each cold look; for warm ones each place has one of its own. */
function contextsFor({ browser }: Scene, { cache }: Condition) {
  const kept = new Map<string, BrowserContext>();
  return {
    async within<T>(place: string, use: (context: BrowserContext) => Promise<T>): Promise<T> {
      const context = kept.get(place) ?? (await browser.newContext());
      if (cache === 'warm') {
        kept.set(place, context);
        return use(context);
      }
      return use(context).finally(() => context.close());
    },
    async close() {
      for (const context of kept.values()) await context.close();
    },
  };
}

function roundOf(seen: ReadonlyMap<string, Visit>): Round {
  const { bare, again } = Object.fromEntries(seen);
  if (!bare || !again) throw new Error('The yardstick was not looked at.');
  const others = new Map([...seen].filter(([place]) => place !== 'bare' && place !== 'again'));
  return { bare, again, others };
}
