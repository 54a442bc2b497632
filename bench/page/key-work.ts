import type { CDPSession, Frame, Page } from 'playwright-core';
import { table } from '../markdown.ts';
import { formFrame } from './form-frame.ts';
import type { Section } from './report.ts';
import { rowOfParts } from './row-of-parts.ts';
import type { Scene } from './scene.ts';
import { KEYS, pressKey } from './typing-keys.ts';
import { BARE, OURS, type Variant } from './variants.ts';
import { visitOnce } from './visit.ts';

/** What one key takes of its document's processor; milliseconds at full speed. */
export interface KeyWork {
  /** The form's own. */
  script: number;
  style: number;
  layout: number;
  /** The browser's: it edits the text, tells itself of it, paints and hands the picture over. */
  rest: number;
}

const PARTS = ['script', 'style', 'layout', 'rest'] as const satisfies (keyof KeyWork)[];

/** As the browser adds them up, in seconds of its main thread's own clock: waiting is not in them. */
const METRICS = {
  all: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
} as const;

/** (e): where the time of a key goes, for all keys together. */
export async function measureKeyWork(scene: Scene, pairs: number): Promise<Section> {
  const forms = new Map<Variant, KeyWork[]>([BARE, OURS].map((form) => [form, []]));
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [variant, all] of forms) {
      all.push(await visitOnce(scene, { variant }, (page) => workOfKeys(page, variant)));
    }
  }
  return {
    title: 'What a key takes of the processor, at 1×',
    text: table(
      ['Form', 'Script', 'Style', 'Layout', 'The browser’s rest', 'Sum'],
      [...forms].map(([{ name }, all]) => rowOfParts(name, PARTS, all, 2)),
    ),
  };
}

async function workOfKeys(page: Page, variant: Variant): Promise<KeyWork> {
  const frame = formFrame(page);
  await frame.locator(variant.field).focus();
  await page.keyboard.press('Backspace');
  await pictureOf(frame);
  const session = await page.context().newCDPSession(frame);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await look(session);
  for (let key = 0; key < KEYS; key += 1) {
    await pressKey(page, key);
    await pictureOf(frame);
  }
  const after = await look(session);
  const each = (name: keyof typeof METRICS) => ((after[name] - before[name]) * 1_000) / KEYS;
  const [script, style, layout] = [each('script'), each('style'), each('layout')];
  return { script, style, layout, rest: each('all') - script - style - layout };
}

/** Waits until what was changed last was painted. */
const pictureOf = (frame: Frame): Promise<unknown> =>
  frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

async function look(session: CDPSession): Promise<Record<keyof typeof METRICS, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const find = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    all: find(METRICS.all),
    script: find(METRICS.script),
    style: find(METRICS.style),
    layout: find(METRICS.layout),
  };
}
