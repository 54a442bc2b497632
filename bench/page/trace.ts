import { table } from '../markdown.ts';
import { lookOnce } from './look-once.ts';
import type { Section } from './report.ts';
import { rowOfParts } from './row-of-parts.ts';
import type { Scene } from './scene.ts';
import { GROUPS, type Shares, shareOut } from './trace-events.ts';
import { startUnwatchedBrowser } from './unwatched-browser.ts';
import { BARE, OURS, type Variant } from './variants.ts';

const CATEGORIES = ['blink', 'blink.user_timing', 'devtools.timeline', 'fonts', 'loading', 'v8'];

const NAMES = {
  script: 'Script',
  reading: 'Reading HTML and CSS',
  fonts: 'Finding fonts',
  layout: 'Style and layout',
  rest: 'The browser’s rest',
} as const satisfies Record<(typeof GROUPS)[number], string>;

/**
 * Where the time of (a) goes, warm: what a frame's main thread does from its document's beginning until it is usable.
 * Times are the clock's, since looking for a font is waiting for another process.
 */
export async function measureTraces(scene: Scene, pairs: number): Promise<Section[]> {
  const browser = await startUnwatchedBrowser();
  const forms = new Map<Variant, Shares[]>([BARE, OURS].map((form) => [form, []]));
  try {
    const contexts = new Map<Variant, string>();
    for (const variant of forms.keys()) {
      const context = await browser.newContext();
      contexts.set(variant, context);
      await lookOnce(browser, context, await scene.page(variant, 'loopback'), 1);
    }
    for (let pair = 0; pair < pairs; pair += 1) {
      for (const [variant, all] of forms) {
        const page = await scene.page(variant, 'loopback');
        const stop = await browser.trace(CATEGORIES);
        await lookOnce(browser, contexts.get(variant) ?? '', page, 1);
        all.push(shareOut(await stop()));
      }
    }
  } finally {
    await browser.stop();
  }
  return [
    {
      title: 'From the document’s beginning to usable, by traces, at 1×',
      text: table(
        ['Form', ...GROUPS.map((group) => NAMES[group]), 'Sum'],
        [...forms].map(([{ name }, all]) => rowOfParts(name, GROUPS, all, 1)),
      ),
    },
  ];
}
