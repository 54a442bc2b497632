import { expect, test } from 'vitest';
import { windowSize } from './window-size.ts';

const sized = (width: number, height: number, outer = [width, height]) =>
  ({ screen: { width, height }, outerWidth: outer[0], outerHeight: outer[1] }) as Window;

test.each([
  ['a desktop', sized(1920, 1080), '03'],
  ['a low, wide window', sized(1920, 1080, [1000, 720]), '04'],
  ['a narrow window on a desktop', sized(1920, 1080, [480, 1000]), '05'],
  ['a phone', sized(390, 844), '05'],
  ['a phone on its side', sized(844, 390), '05'],
  ['a tablet', sized(820, 1180), '03'],
  ['a browser that hides its outer size', sized(1920, 1080, [0, 0]), '03'],
])('%s: the largest that fits, else the whole window', (_name, window, size) => {
  expect(windowSize(window)).toBe(size);
});
