import type { Frame, Locator, Page } from '@playwright/test';
import axe from 'axe-core';

/** Whatever holds a document of its own. */
export type Place = Page | Frame;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a part of a page can't keep: the page around it has them. */
const OF_WHOLE_PAGES = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

export interface AuditScope {
  /** A document in a frame, which is no whole page. */
  isPart?: boolean;
  /** Only what depends on colours, where all the rest was looked at already. */
  coloursOnly?: boolean;
}

interface AxeWindow {
  axe?: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/**
 * Runs axe in one document, without the frames in it: they are audited by themselves.
 * @returns a line for each violation; none where there is nothing to mend.
 */
export async function axeFaults(place: Place, scope: AuditScope = {}): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in window))) await place.evaluate(axe.source);
  const rules = Object.fromEntries([
    ['target-size', { enabled: true }],
    ['label-content-name-mismatch', { enabled: true }],
    ...(scope.isPart ? OF_WHOLE_PAGES.map((id) => [id, { enabled: false }] as const) : []),
  ]);
  return place.evaluate(
    async (options) => {
      const { axe: rules } = window as unknown as AxeWindow;
      if (!rules) throw new Error('axe is not there.');
      const { violations } = await rules.run(options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    {
      iframes: false,
      resultTypes: ['violations'],
      ...(scope.coloursOnly
        ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
        : { runOnly: { type: 'tag', values: TAGS }, rules }),
    },
  );
}

/** The frame that an element is in. */
export async function frameOf(locator: Locator): Promise<Frame> {
  const frame = await (await locator.elementHandle())?.ownerFrame();
  if (!frame) throw new Error('The element is in no frame.');
  return frame;
}

const THEMES = ['light', 'dark', 'contrast'] as const;

/**
 * Audits what a frame shows now, in every theme. All rules look at the first, the others at its colours.
 * The stories of `live-update` hold the merchant's option to what is set here by hand.
 */
export async function auditThemes(place: Place, isPart: boolean): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of THEMES) {
    await place.evaluate((name) => {
      const html = document.documentElement;
      html.dataset.theme = name;
      html.toggleAttribute('data-ground', name === 'dark');
      // axe takes what is behind a transparent frame for white; the browser paints the frame's own canvas there.
      html.style.backgroundColor = html.dataset.host === 'embedded' ? 'Canvas' : '';
    }, theme);
    const found = await axeFaults(place, { isPart, coloursOnly: theme !== 'light' });
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}
