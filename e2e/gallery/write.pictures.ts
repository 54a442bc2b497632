import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { galleryPage } from './page.ts';
import { play } from './shoot.ts';
import { scenes } from './states.ts';
import { test } from './test.ts';

const FOLDER = resolve('docs', 'gallery');

for (const scene of scenes) {
  test(scene.name, async ({ stage }) => {
    mkdirSync(FOLDER, { recursive: true });
    await play(scene, stage, async ({ name }, picture) => {
      const path = resolve(FOLDER, `${name}.png`);
      rmSync(path, { force: true });
      await picture.screenshot({ path, animations: 'disabled', caret: 'hide', scale: 'css' });
    });
  });
}

test('the page', () => writeFileSync(resolve('docs', 'gallery.md'), galleryPage(scenes)));
