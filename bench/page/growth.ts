import pg from 'pg';
import { table } from '../markdown.ts';
import { type Middle, middle } from './compare.ts';
import { milliseconds, ratio } from './figures.ts';
import { lookAfresh } from './look-once.ts';
import type { Visit } from './marks.ts';
import { type Section, within } from './report.ts';
import type { Scene } from './scene.ts';
import { startUnwatchedBrowser, type UnwatchedBrowser } from './unwatched-browser.ts';
import { OURS } from './variants.ts';
import { methodsOrder } from './watched.ts';

interface Case {
  name: string;
  /** Of a customer who is logged in; `null`: a guest. */
  cards: number | null;
  methods: readonly string[];
  /** By which the form's page knows what to watch: the last that appears. */
  orderNo: string;
}

const CASES: readonly Case[] = [
  { name: 'guest, 1 method', cards: null, methods: ['card'], orderNo: 'watch-card' },
  ...[3, 10, 50].map((methods) => ({
    name: `guest, ${methods} methods`,
    cards: null,
    methods: ['card', 'redirect'],
    orderNo: methodsOrder(methods),
  })),
  ...[0, 10, 100, 500].map((cards) => ({
    name: `${cards} saved cards`,
    cards,
    methods: ['card'],
    orderNo: cards === 0 ? 'watch-none-saved' : 'watch-saved',
  })),
];

export interface Grown {
  name: string;
  usable: Middle;
  live: Middle;
}

/** (g): what saved cards and further methods cost. */
export async function measureGrowth(scene: Scene, pairs: number): Promise<Section[]> {
  for (const { cards } of CASES) if (cards) await saveCards(scene.databaseUrl, cards);
  const visits = new Map<Case, Visit[]>(CASES.map((each) => [each, []]));
  const browser = await startUnwatchedBrowser();
  try {
    for (let pair = 0; pair < pairs; pair += 1)
      for (const [each, all] of visits) all.push(await lookAt(scene, browser, each));
  } finally {
    await browser.stop();
  }
  const rows = (isOfKind: (each: Case) => boolean) =>
    [...visits].filter(([each]) => isOfKind(each)).map(([{ name }, all]) => grown(name, all));
  return [growthSection([rows(({ cards }) => cards === null), rows(({ cards }) => cards !== null)])];
}

const grown = (name: string, visits: readonly Visit[]): Grown => ({
  name,
  usable: middle(visits.map(({ usable }) => usable)),
  live: middle(visits.map(({ live }) => live ?? Number.NaN)),
});

/** @param all each set beside the first of its kind. */
export const growthSection = (all: readonly (readonly Grown[])[]): Section => ({
  title: 'What saved cards and further methods cost',
  text: table(
    ['Customer', 'iframe → all rows', 'Beside the first', 'iframe → everything works', 'Beside the first'],
    all.flatMap((kind) =>
      kind.map(({ name, usable, live }) => [
        name,
        within(usable, milliseconds),
        ratio(usable.median / (kind[0] ?? { usable }).usable.median),
        within(live, milliseconds),
        ratio(live.median / (kind[0] ?? { live }).live.median),
      ]),
    ),
  ),
});

const customerOf = (cards: number): string => `bench_${cards}`;

async function lookAt(
  scene: Scene,
  browser: UnwatchedBrowser,
  { cards, methods, orderNo }: Case,
): Promise<Visit> {
  const customer = cards === null ? {} : { customer: customerOf(cards) };
  const page = await scene.page(OURS, 'loopback', { orderNo, methods, ...customer });
  return lookAfresh(browser, page, 1);
}

/** As many payments with a new card each would leave them. */
async function saveCards(databaseUrl: string, cards: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client
    .query(
      `insert into cards (id, merchant_id, customer_id, token, brand, last_four, expiry_month, expiry_year)
       select 'card_' || substr(md5($1 || n), 1, 24), 'merchant_demo', $1, 'token_' || $1 || n, 'visa',
              lpad((n % 10000)::text, 4, '0'), '12', '49'
         from generate_series(1, $2::int) n`,
      [customerOf(cards), cards],
    )
    .finally(() => client.end());
}
