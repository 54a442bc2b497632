import { expect, test, vi } from 'vitest';
import { dragAway } from './drag-away.ts';

/** A sheet on which fingers and mice do things. */
function sheet() {
  const style = { translate: '' };
  const handle: Partial<Record<string, (event: object) => void>> = {};
  const dismiss = vi.fn();
  dragAway({ style } as HTMLElement, handle as unknown as HTMLElement, dismiss);
  return {
    style,
    dismiss,
    does(type: string, clientY = 0, pointerType = 'touch') {
      handle[`onpointer${type}`]?.({ clientY, pointerType });
    },
  };
}

test('dragged far enough it is dismissed', () => {
  const { does, style, dismiss } = sheet();
  does('down', 100);
  does('move', 150);
  expect(style.translate).toBe('0 50px');
  does('move', 220);
  does('up', 220);
  expect(dismiss).toHaveBeenCalledOnce();
});

test.each([
  ['not far', 130],
  ['upwards', 20],
])('%s: it goes back', (_how, to) => {
  const { does, style, dismiss } = sheet();
  does('down', 100);
  does('move', to);
  expect(style.translate).toBe(to > 100 ? '0 30px' : '0 0px');
  does('up', to);
  does('leave', to);
  expect(style.translate).toBe('');
  expect(dismiss).not.toHaveBeenCalled();
});

test('taken over by the browser: it goes back', () => {
  const { does, style, dismiss } = sheet();
  does('down', 100);
  does('move', 300);
  does('leave', 0);
  expect(style.translate).toBe('');
  expect(dismiss).not.toHaveBeenCalled();
});

test('a mouse does not drag', () => {
  const { does, style, dismiss } = sheet();
  does('down', 100, 'mouse');
  does('move', 300, 'mouse');
  // No length: CSS does not take it.
  expect(style.translate).toMatch(/NaN/);
  does('up', 300, 'mouse');
  expect(dismiss).not.toHaveBeenCalled();
});
