import type { TestInfo } from '@playwright/test';
import { type Ability, abilities, abilityNames, type Engine } from './abilities.ts';

const PREFIX = '@needs-';

/** What a story needs of the engine: `test('…', needs('offline'), async …)`. */
export const needs = (...wanted: Ability[]): { tag: string[] } => ({
  tag: wanted.map((ability) => PREFIX + ability),
});

/** Why this engine can't tell the story; `null` when it can. */
export function lackOf(info: TestInfo): string | null {
  const engine = info.project.use.browserName as Engine;
  const lacking = abilityNames.filter(
    (ability) => info.tags.includes(PREFIX + ability) && abilities[engine][ability] !== true,
  );
  return lacking.length === 0
    ? null
    : lacking.map((ability) => `${ability}: ${abilities[engine][ability]}`).join('; ');
}
