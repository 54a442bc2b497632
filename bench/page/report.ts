import os from 'node:os';
import { table } from '../markdown.ts';
import { compare, type Middle } from './compare.ts';
import { milliseconds, ratio } from './figures.ts';
import type { Loaded } from './load.ts';
import type { NetworkName } from './networks.ts';
import { BARE, VARIANTS, type Variant } from './variants.ts';

/** What one section of the page's report says. */
export interface Section {
  title: string;
  text: string;
}

export const heading = (browser: string, at: Date): string =>
  `${at.toISOString().slice(0, 10)}, ${os.cpus().length} cores (${os.cpus()[0]?.model.replace(/\s+/g, ' ').trim()}), Chromium ${browser}, Node ${process.versions.node}.`;

/** The rows of a table, by what they are called in a round. */
export const FORMS: readonly Pick<Variant, 'id' | 'name' | 'hasNoFrame'>[] = [
  BARE,
  { id: 'again', name: 'bare form against itself' },
  ...VARIANTS,
];

/** (a) to (c), over one line. */
export const loadSection = (network: NetworkName, loaded: readonly Loaded[]): Section => ({
  title: `${LOAD_TITLE}${network}`,
  text: table(
    [
      'Form',
      'CPU',
      'Cache',
      'Pairs',
      'iframe → usable',
      'Ratio',
      'Navigation → usable',
      'Ratio',
      'iframe → everything works',
    ],
    loaded.flatMap(({ condition: { slower, cache }, rounds }) =>
      FORMS.map(({ id, name, hasNoFrame }) => {
        const compared = compare(rounds, id);
        return [
          name,
          `${slower}×`,
          cache,
          String(rounds.length),
          within(compared.usable, milliseconds),
          hasNoFrame ? '' : id === BARE.id ? '1.00' : within(compared.ratio, ratio),
          within(compared.fromNavigation, milliseconds),
          id === BARE.id ? '1.00' : within(compared.navigationRatio, ratio),
          compared.live ? within(compared.live, milliseconds) : '',
        ];
      }),
    ),
  ),
});

export const LOAD_TITLE = 'Until a customer can type: ';

/** The median, and the middle half of all behind it. */
export const within = ({ median, from, to }: Middle, write: (value: number) => string): string =>
  `${write(median)} (${write(from)}–${write(to)})`;

export const render = (sections: readonly Section[]): string =>
  sections.map(({ title, text }) => `### ${title}\n\n${text}`).join('\n\n');
