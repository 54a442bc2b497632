import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { galleryPage } from '../e2e/gallery/page.ts';
import { scenes, states } from '../e2e/gallery/states.ts';

const root = (path: string) => new URL(`../${path}`, import.meta.url);
const names = states.map(({ name }) => `${name}.png`).sort();
const pictures = (folder: string) => readdirSync(root(folder)).sort();

test('every state has a name of its own, and there are at least forty', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});

test('the gallery shows every state and nothing else, in less than 4 MB', () => {
  expect(pictures('docs/gallery')).toEqual(names);
  expect(readFileSync(root('docs/gallery.md'), 'utf8')).toBe(galleryPage(scenes));
  const bytes = names.reduce((sum, name) => sum + statSync(root(`docs/gallery/${name}`)).size, 0);
  expect(bytes).toBeLessThan(4_000_000);
});

test('where pictures are compared, every state is, and none that is gone is left', () => {
  for (const folder of readdirSync(root('e2e/visual'))) {
    expect(folder).toMatch(/^[a-z\d]+-chromium-\d+$/);
    expect(pictures(`e2e/visual/${folder}`)).toEqual(names);
  }
});
