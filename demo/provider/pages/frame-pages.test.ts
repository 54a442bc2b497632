import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFramePages } from './frame-pages.ts';

const FILE = `<!doctype html><html><head><title>Checkout</title></head><body>
<script type="application/json" id="souk-data">{"timeLimits":{}}</script></body></html>`;

async function distWith(file: string | null): Promise<string> {
  const dist = await mkdtemp(path.join(os.tmpdir(), 'souk-dist-'));
  onTestFinished(() => rm(dist, { recursive: true }));
  await mkdir(path.join(dist, 'frame'));
  if (file !== null) await writeFile(path.join(dist, 'frame/frame.html'), file);
  return dist;
}

const request = new Request('http://localhost/frame/v1/unknown/');

test('the one file has what belongs to the page: its limits, and what stands in its head', async () => {
  const page = await readFramePages(await distWith(FILE), 'static');
  const head = '<link rel="icon" href="/icon.svg?$&amp;">';
  const { html } = await page(null, { request, host: 'standalone', head, timeLimits: { leave: 5 } });
  expect(html).toBe(FILE.replace('</head>', () => `${head}</head>`).replace('{}}', '{"leave":5}}'));
});

test('without a build it says what to run', async () => {
  await expect(readFramePages(await distWith(null), 'static')).rejects.toThrow('Run "npm run build" first');
});
