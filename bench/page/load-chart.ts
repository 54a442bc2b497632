import { chart } from './chart.ts';
import { compare } from './compare.ts';
import type { Loaded } from './load.ts';
import { BARE, VARIANTS } from './variants.ts';

/** For README: a customer's first visit on a processor that nobody slowed down. */
export function loadChart(loaded: readonly Loaded[]): string {
  const groups = loaded
    .filter(({ condition }) => condition.cache === 'cold' && condition.slower === 1)
    .map(({ condition: { network }, rounds }) => ({
      title: network,
      bars: [BARE, ...VARIANTS].map(({ id, name }) => ({
        name: name.replaceAll('`', ''),
        milliseconds: compare(rounds, id).fromNavigation.median,
      })),
    }));
  return chart('From opening the page to a card number that can be typed into', groups, (name) =>
    name.startsWith('Souk'),
  );
}
