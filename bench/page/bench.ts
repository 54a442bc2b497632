import { readFile, writeFile } from 'node:fs/promises';
import type { BenchOptions, PagePart } from '../arguments.ts';
import { replaceBetween } from '../markdown.ts';
import { endOnInterrupt } from '../provider/processes.ts';
import { measureGrowth } from './growth.ts';
import { type Condition, type Loaded, measureLoad } from './load.ts';
import { loadChart } from './load-chart.ts';
import { measureMemory } from './memory.ts';
import { measurePay } from './pay.ts';
import { heading, loadSections, render, type Section } from './report.ts';
import { onScene, type Scene } from './scene.ts';
import { measureTraces } from './trace.ts';
import { measureTyping } from './typing.ts';
import { measureWeight } from './weight.ts';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const CHART = new URL('../../docs/bench.svg', import.meta.url);
const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run bench -- page`: the form in a merchant's page against a bare form, see docs/benchmarks.md. */
export async function benchPage(options: BenchOptions): Promise<void> {
  endOnInterrupt();
  say('building and starting everything');
  await onScene(async (scene) => {
    const head = heading(scene.browser.version(), new Date());
    process.stdout.write(`${head}\n`);
    for (const part of options.parts) {
      const sections = await timed(part, () => MEASURES[part](scene, options));
      // At once: it takes long, and what comes next may fail.
      process.stdout.write(`\n${render(sections)}\n`);
      if (options.write) await write(part, `${head}\n\n${render(sections)}`);
    }
  });
}

const write = async (part: PagePart, report: string): Promise<void> =>
  writeFile(DOCUMENT, replaceBetween(await readFile(DOCUMENT, 'utf8'), `page-${part}`, report));

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const made = await work();
  say(`${what}: ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return made;
}

const MEASURES: Readonly<Record<PagePart, (scene: Scene, options: BenchOptions) => Promise<Section[]>>> = {
  async load(scene, { networks, slower, pairs, write }) {
    const loaded: Loaded[] = [];
    for (const condition of conditions(networks, slower)) {
      const name = `loading: ${condition.network}, ${condition.slower}×, ${condition.cache}`;
      loaded.push(await timed(name, () => measureLoad(scene, condition, pairsFor(condition, pairs))));
    }
    if (write) await writeFile(CHART, loadChart(loaded));
    return loadSections(loaded);
  },
  trace: (scene, { pairs }) => measureTraces(scene, pairs),
  weight: measureWeight,
  typing: (scene, { slower, pairs }) => measureTyping(scene, Math.max(...slower), fewer(pairs, 8)),
  growth: (scene, { pairs }) => measureGrowth(scene, fewer(pairs, 4)),
  memory: (scene, { pairs }) => measureMemory(scene, pairs * 5),
  pay: (scene, { pairs }) => measurePay(scene, fewer(pairs, 2)),
};

/** The aims are set for the first two lines on an ordinary processor; of what takes long there are fewer. */
const pairsFor = ({ network, slower }: Condition, pairs: number): number =>
  slower === 1 && network !== '3G' ? pairs : fewer(pairs, 10);

const fewer = (pairs: number, times: number): number =>
  Math.max(Math.min(pairs, 4), Math.round(pairs / times));

/** On 3G a processor's slowness is lost in the line's: it is looked at with the fastest one only. */
const conditions = (networks: Condition['network'][], slower: number[]): Condition[] =>
  networks.flatMap((network) =>
    (network === '3G' ? [Math.min(...slower)] : slower).flatMap((factor) =>
      (['cold', 'warm'] as const).map((cache) => ({ network, slower: factor, cache })),
    ),
  );
