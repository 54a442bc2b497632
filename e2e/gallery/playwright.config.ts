import { defineConfig } from '@playwright/test';
import stories from '../../playwright.config.ts';

/** Writes `docs/gallery.md` and its pictures. */
export default defineConfig({
  ...stories,
  testDir: '.',
  testMatch: 'write.pictures.ts',
  outputDir: '../../.test/gallery',
  reporter: 'list',
  projects: stories.projects?.filter(({ name }) => name === 'chromium') ?? [],
});
