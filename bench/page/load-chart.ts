import { chart } from './chart.ts';
import { NETWORKS } from './networks.ts';
import { LOAD_TITLE } from './report.ts';
import { BARE, VARIANTS } from './variants.ts';

/**
 * For README: a customer's first visit on a processor that nobody slowed down.
 * @param document with the tables that the bench has written into it.
 * @throws Error where a table has no such row.
 */
export function loadChart(document: string): string {
  const groups = NETWORKS.map(({ name: network }) => {
    const [, section = ''] = document.split(`### ${LOAD_TITLE}${network}\n`);
    const rows = (section.split('###')[0] ?? '').split('\n').map((line) => line.split(' | '));
    return {
      title: network,
      bars: [BARE, ...VARIANTS].map(({ name }) => {
        const [, , , , , , median] =
          rows.find(([form, slower, cache]) => form === `| ${name}` && slower === '1×' && cache === 'cold') ??
          [];
        if (median === undefined) throw new Error(`The tables have no row for ${name} on ${network}.`);
        return { name: name.replaceAll('`', ''), milliseconds: Number.parseFloat(median) };
      }),
    };
  });
  return chart('From opening the page to a card number that can be typed into', groups, (name) =>
    name.startsWith('Souk'),
  );
}
