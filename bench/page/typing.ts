import type { Page } from 'playwright-core';
import { table } from '../markdown.ts';
import { percentile } from '../statistics.ts';
import { milliseconds } from './figures.ts';
import { formFrame } from './form-frame.ts';
import { measureKeyWork } from './key-work.ts';
import type { Section } from './report.ts';
import type { Scene } from './scene.ts';
import { KEYS, pressKey } from './typing-keys.ts';
import { BARE, OURS, type Variant } from './variants.ts';
import { visitOnce } from './visit.ts';

/** One key; milliseconds. */
export interface Keystroke {
  /** From the key to what it changed on the screen. */
  painted: number;
  /** Of that, the time in which the page had work to do: the rest is waiting for the screen's next picture. */
  work: number;
}

declare global {
  interface Window {
    benchKeys: Keystroke[];
  }
}

/** What the page says after each key. */
const SHOWN = 'bench: the key is on the screen';

/** Runs in the form's document, and says `shown` to who listens: whoever asked it again and again would be in the way. */
function watchKeys(shown: string): void {
  window.benchKeys = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => {
    pressed = timeStamp;
  });
  // On the window, after all of the form's own listeners.
  addEventListener('input', () => {
    const start = pressed;
    const handled = performance.now();
    requestAnimationFrame(() => {
      const frame = performance.now();
      const { port1, port2 } = new MessageChannel();
      // Comes after the picture was made.
      port1.onmessage = () => {
        const painted = performance.now();
        window.benchKeys.push({ painted: painted - start, work: handled - start + painted - frame });
        // biome-ignore lint/suspicious/noConsole: it is heard by the driver.
        console.debug(shown);
      };
      port2.postMessage(null);
    });
  });
}

async function type(page: Page, variant: Variant): Promise<Keystroke[]> {
  const frame = formFrame(page);
  await frame.locator(variant.field).focus();
  // The digit that showed that it takes one.
  await page.keyboard.press('Backspace');
  await frame.evaluate(watchKeys, SHOWN);
  for (let key = 0; key < KEYS; key += 1) {
    const shown = page.waitForEvent('console', (message) => message.text() === SHOWN);
    await pressKey(page, key);
    await shown;
  }
  return frame.evaluate(() => window.benchKeys);
}

/** (e): a card number typed and taken back, key by key, on a slow processor. */
export async function measureTyping(scene: Scene, slower: number, pairs: number): Promise<Section[]> {
  const forms = [BARE, OURS];
  const keystrokes = new Map<Variant, Keystroke[]>(forms.map((form) => [form, []]));
  for (let pair = 0; pair < pairs; pair += 1) {
    for (const [variant, all] of keystrokes) {
      const typed = await visitOnce(scene, { variant, slower }, (page) => type(page, variant));
      all.push(...typed);
    }
  }
  return [
    {
      title: `From a key to the screen, at ${slower}×`,
      text: table(
        ['Form', 'Keys', 'p50', 'p99', 'work, p50', 'work, p99'],
        [...keystrokes].map(([{ name }, all]) => rowOf(name, all)),
      ),
    },
    await measureKeyWork(scene, pairs),
  ];
}

export function rowOf(name: string, keystrokes: readonly Keystroke[]): string[] {
  const painted = keystrokes.map((keystroke) => keystroke.painted);
  const work = keystrokes.map((keystroke) => keystroke.work);
  const shares = [0.5, 0.99];
  return [
    name,
    String(keystrokes.length),
    ...[painted, work].flatMap((times) => shares.map((share) => milliseconds(percentile(times, share)))),
  ];
}
