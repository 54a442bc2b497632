import type { Locator } from '@playwright/test';

/** What a customer looks at in the form: whatever of it could move or change its color. */
const SEEN = '.choice, .mark, label, .box input, .pay, .foot, .notice, .order, .cancel';

/** Where everything in the form is and what it looks like, a line each. Pixels of the frame, in halves. */
export const lookOf = (root: Locator): Promise<string[]> =>
  root.evaluate((element, seen) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** As it is painted: one color has many notations. */
    const painted = (color: string) => {
      if (!canvas) throw new Error('There is no canvas to paint on.');
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return canvas.getImageData(0, 0, 1, 1).data.join();
    };
    const halves = (pixels: number) => Math.round(pixels * 2) / 2;
    return [element, ...element.querySelectorAll(seen)].flatMap((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      if (height === 0) return [];
      const { color, backgroundColor, borderTopColor, fontFamily, fontSize } = getComputedStyle(part);
      const place = [left, top, width, height].map(halves).join(' ');
      const paint = [color, backgroundColor, borderTopColor].map(painted).join(' ');
      return `${part.localName}.${part.className}#${part.id}: ${place} ${paint} ${fontSize} ${fontFamily}`;
    });
  }, SEEN);
