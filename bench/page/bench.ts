import { readFile, writeFile } from 'node:fs/promises';
import type { BenchOptions, PagePart } from '../arguments.ts';
import { replaceBetween } from '../markdown.ts';
import { endOnInterrupt } from '../provider/processes.ts';
import { type Condition, type Loaded, measureLoad } from './load.ts';
import { heading, loadSections, render, type Section } from './report.ts';
import { onScene, type Scene } from './scene.ts';

const DOCUMENT = new URL('../../docs/benchmarks.md', import.meta.url);
const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm run bench -- page`: the form in a merchant's page against a bare form, see docs/benchmarks.md. */
export async function benchPage(options: BenchOptions): Promise<void> {
  endOnInterrupt();
  say('building and starting everything');
  await onScene(async (scene) => {
    const sections: Section[] = [];
    for (const part of options.parts) sections.push(...(await MEASURES[part](scene, options)));
    const report = render(heading(options.pairs, scene.browser.version(), new Date()), sections);
    process.stdout.write(`${report}\n`);
    if (options.write)
      await writeFile(DOCUMENT, replaceBetween(await readFile(DOCUMENT, 'utf8'), 'page', report));
  });
}

const MEASURES: Readonly<Record<PagePart, (scene: Scene, options: BenchOptions) => Promise<Section[]>>> = {
  async load(scene, { networks, slower, pairs }) {
    const loaded: Loaded[] = [];
    for (const condition of conditions(networks, slower)) {
      say(`loading: ${condition.network}, ${condition.slower}×, ${condition.cache}`);
      loaded.push(await measureLoad(scene, condition, pairs));
    }
    return loadSections(loaded);
  },
  weight: async () => [],
  typing: async () => [],
  growth: async () => [],
  memory: async () => [],
  pay: async () => [],
};

const conditions = (networks: Condition['network'][], slower: number[]): Condition[] =>
  networks.flatMap((network) =>
    slower.flatMap((factor) =>
      (['cold', 'warm'] as const).map((cache) => ({ network, slower: factor, cache })),
    ),
  );
