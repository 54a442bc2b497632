import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { play } from './gallery/shoot.ts';
import { scenes } from './gallery/states.ts';
import { test } from './gallery/test.ts';

/** A letter is drawn otherwise by every system and engine: each has pictures of its own. */
const folderOf = (browser: string, version: string): string =>
  `${process.platform}-${browser}-${version.split('.')[0]}`;

for (const scene of scenes) {
  const names = scene.states.map(({ name }) => name).join(', ');
  test(`looks as pictured: ${names}`, async ({ browser, browserName, stage }, info) => {
    const folder = folderOf(browserName, browser.version());
    const isThere = existsSync(fileURLToPath(new URL(`visual/${folder}`, import.meta.url)));
    const isUpdate = ['all', 'changed'].includes(info.config.updateSnapshots);
    test.skip(!isThere && !isUpdate, `not compared: there are no pictures for ${folder} (CONTRIBUTING.md)`);
    await play(scene, stage, async ({ name }, picture) => {
      await expect.soft(picture).toHaveScreenshot([folder, `${name}.png`]);
    });
  });
}
