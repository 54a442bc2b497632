import type { Frame, Page } from '@playwright/test';

/** What a person sees of the element that has the focus. */
export interface Seen {
  name: string;
  /** Where it stands, in CSS pixels of its document. */
  top: number;
  left: number;
  right: number;
  bottom: number;
  /** Contrast of what marks the focus against what is around it. */
  contrast: number;
  /** Another element lies over its middle, or it is out of the window. Only told of a page of its own. */
  isHidden: boolean;
}

/** The element that has the focus; `null` where none has. */
export const focused = (place: Page | Frame): Promise<Seen | null> =>
  place.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('No canvas.');
    /** Colours as the browser paints them, over what is below. */
    const paint = (colors: string[]) => {
      canvas.fillStyle = 'white';
      canvas.fillRect(0, 0, 1, 1);
      for (const color of colors) {
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      const linear = (value: number) =>
        value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const grounds: string[] = [];
    for (let box = element.parentElement; box; box = box.parentElement)
      grounds.unshift(getComputedStyle(box).backgroundColor);
    const around = paint(grounds);
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const [ring] = style.boxShadow.match(/[a-z]+\([^)]*\)/) ?? [];
    const mark = hasOutline ? style.outlineColor : ring;
    const at = mark === undefined ? around : paint([...grounds, mark]);
    const { top, left, right, bottom } = element.getBoundingClientRect();
    const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return {
      name: element.id || element.getAttribute('aria-label') || element.textContent || element.tagName,
      top: top + scrollY,
      left,
      right,
      bottom: bottom + scrollY,
      contrast: (Math.max(at, around) + 0.05) / (Math.min(at, around) + 0.05),
      isHidden: over === null || !(element.contains(over) || over.closest('label')?.contains(element)),
    };
  });
