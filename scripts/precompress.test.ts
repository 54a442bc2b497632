import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompress } from './precompress.ts';

const TEXT = 'export const answer = 42;\n'.repeat(40);
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'souk-pack-'));
  mkdirSync(join(folder, 'inside'));
  writeFileSync(join(folder, 'inside', 'long.js'), TEXT);
  writeFileSync(join(folder, 'tiny.js'), '1');
  writeFileSync(join(folder, 'mark.webp'), TEXT);
  writeFileSync(join(folder, 'alone.css'), TEXT);
  await precompress([join(folder, 'inside'), join(folder, 'tiny.js'), join(folder, 'mark.webp')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('text is packed beside itself, and unpacks to what it was', () => {
  expect(brotliDecompressSync(readFileSync(join(folder, 'inside/long.js.br'))).toString()).toBe(TEXT);
  expect(gunzipSync(readFileSync(join(folder, 'inside/long.js.gz'))).toString()).toBe(TEXT);
});

test('nothing that gets no shorter, is packed already, or was not named', () => {
  expect(readdirSync(folder).toSorted()).toEqual(['alone.css', 'inside', 'mark.webp', 'tiny.js']);
});
