import { expect, test } from 'vitest';
import type { Loaded, Round } from './load.ts';
import { loadSection, render } from './report.ts';
import { VARIANTS } from './variants.ts';

const visit = (usable: number, live: number | null) => ({
  usable,
  fromNavigation: usable + 50,
  live,
  end: live ?? usable,
});
const round: Round = {
  bare: visit(50, null),
  again: visit(60, null),
  others: new Map(VARIANTS.map(({ id }) => [id, visit(110, id === 'adyen' ? null : 150)])),
};
const LOADED: Loaded[] = (['cold', 'warm'] as const).map((cache) => ({
  condition: { network: '3G', slower: 1, cache },
  rounds: [round, round],
}));

test('one table per line, with every form in every condition', () => {
  const text = render([loadSection('3G', LOADED)]);
  expect(text).toContain('### Until a customer can type: 3G\n\n| Form |');
  expect(text).toContain('| bare form | 1× | cold | 2 | 50 (50–50) | 1.00 | 100 (100–100) | 1.00 |  |');
  expect(text).toContain('| bare form against itself | 1× | warm | 2 | 60 (60–60) | 1.20 (1.20–1.20) |');
  expect(text).toContain('| Souk, server-rendered | 1× | cold | 2 | 110 (110–110) | 2.00 (2.00–2.00) |');
  expect(text).toContain('| 150 (150–150) |');
});
