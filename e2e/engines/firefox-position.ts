import type { BidiDelegate, BidiFrame, BidiPage } from './playwright-inside.ts';

/**
 * Playwright gives a frame up as "not visible" as soon as anything around it is transformed, be it only by
 * its own width in another place, or not at all since a dialog lies in the top layer. Where a frame stands
 * is its rectangle; only a scaled or turned frame would need more.
 */
export function findFramesAnywhere(page: BidiPage): void {
  const delegate = Object.getPrototypeOf(page.delegate) as BidiDelegate;
  delegate._framePosition = async function (this: BidiDelegate, frame: BidiFrame) {
    if (frame === this._page.mainFrame()) return { x: 0, y: 0 };
    const element = await frame.frameElement({ race: (promise) => promise });
    const box = await this.getBoundingBox(element);
    if (!box) return null;
    const inset = await element.evaluate((iframe: HTMLElement) => {
      const { paddingLeft, paddingTop } = getComputedStyle(iframe);
      return {
        x: iframe.clientLeft + Number.parseFloat(paddingLeft),
        y: iframe.clientTop + Number.parseFloat(paddingTop),
      };
    });
    return { x: box.x + inset.x, y: box.y + inset.y };
  };
}
