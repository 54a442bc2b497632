import { expect } from '@playwright/test';
import { abilities, abilityNames, type Engine } from '../engines/abilities.ts';
import { test } from '../engines/test.ts';
import { probes } from './probes.ts';
import { world } from './world.ts';

/** A test per ability: what is listed as possible is done, what is listed as impossible still fails. */
export function probeEngine(engine: Engine): void {
  test.use({ backForwardCache: true });
  for (const ability of abilityNames) {
    const able = abilities[engine][ability] === true;
    test(`${ability} ${able ? 'works' : 'is still impossible'}`, async ({ page }) => {
      const sites = await world();
      page.setDefaultTimeout(5_000);
      const probed = probes[ability](page, sites);
      if (able) await probed;
      else await expect(probed).rejects.toThrow();
      await sites.close();
    });
  }
}
