import { readFile, writeFile } from 'node:fs/promises';
import type { BenchOptions, PagePart } from '../arguments.ts';
import { replaceBetween } from '../markdown.ts';
import { endOnInterrupt } from '../provider/processes.ts';
import { measureGrowth } from './growth.ts';
import { type Loaded, measureLoad } from './load.ts';
import { loadChart } from './load-chart.ts';
import { measureMemory } from './memory.ts';
import type { NetworkName } from './networks.ts';
import { measurePay } from './pay.ts';
import { heading, loadSection, render, type Section } from './report.ts';
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
    for (const { name, measure } of options.parts.flatMap((part) => measuresOf(part, options))) {
      const sections = await timed(name, () => measure(scene, options));
      // At once: it takes long, and what comes next may fail.
      process.stdout.write(`\n${render(sections)}\n`);
      if (options.write) await write(name, `${head}\n\n${render(sections)}`);
    }
  });
}

async function write(name: string, report: string): Promise<void> {
  const document = replaceBetween(await readFile(DOCUMENT, 'utf8'), `page-${name}`, report);
  await writeFile(DOCUMENT, document);
  await writeFile(CHART, loadChart(document));
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const made = await work();
  say(`${what}: ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  return made;
}

type Measure = (scene: Scene, options: BenchOptions) => Promise<Section[]>;

/** Each with the name of its place in the document: one line after the other, since each takes long. */
const measuresOf = (part: PagePart, { networks }: BenchOptions): { name: string; measure: Measure }[] =>
  part === 'load'
    ? networks.map((network) => ({ name: `load-${network}`, measure: loadOver(network) }))
    : [{ name: part, measure: MEASURES[part] }];

const loadOver =
  (network: NetworkName): Measure =>
  async (scene, { slower, pairs }) => {
    const loaded: Loaded[] = [];
    for (const factor of slower)
      for (const cache of ['cold', 'warm'] as const) {
        const condition = { network, slower: factor, cache };
        const name = `loading: ${network}, ${factor}×, ${cache}`;
        loaded.push(await timed(name, () => measureLoad(scene, condition, pairs)));
      }
    return [loadSection(network, loaded)];
  };

const MEASURES: Readonly<Record<Exclude<PagePart, 'load'>, Measure>> = {
  trace: (scene, { pairs }) => measureTraces(scene, pairs),
  weight: measureWeight,
  // Each look has 64 keys.
  typing: (scene, { slower, pairs }) =>
    measureTyping(scene, Math.max(...slower), Math.max(Math.min(pairs, 4), Math.round(pairs / 8))),
  growth: (scene, { pairs }) => measureGrowth(scene, pairs),
  memory: (scene, { pairs }) => measureMemory(scene, pairs * 5),
  pay: (scene, { pairs }) => measurePay(scene, pairs),
};
