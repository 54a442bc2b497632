import { expect, test } from 'vitest';
import { shareOut, type TraceEvent } from './trace-events.ts';

const span = (name: string, from: number, to: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  ts: from * 1_000,
  dur: (to - from) * 1_000,
  pid: 1,
  tid: 1,
  ...more,
});
const mark = (name: string, at: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'I',
  ts: at * 1_000,
  pid: 1,
  tid: 1,
  ...more,
});
const around = [mark('commitNavigationEnd', 10), mark('usable', 30)];
const NOTHING = { script: 0, reading: 0, fonts: 0, layout: 0, rest: 0 };

test('what happens inside something else is taken out of it', () => {
  const events = [
    span('RunTask', 10, 30),
    span('ParseHTML', 11, 29),
    span('FunctionCall', 15, 25),
    span('LocalFrameView::performLayout', 16, 24),
    span('ShapeSomething', 17, 18),
    span('FontCache::GetFontPlatformData', 20, 23),
    span('FunctionCall', 21, 22),
  ];
  expect(shareOut([...around, ...events])).toEqual({ rest: 2, reading: 8, script: 2, layout: 5, fonts: 3 });
});

test('it begins with the form’s own document, and ends when it is usable', () => {
  const events = [mark('commitNavigationEnd', 2), span('ParseHTML', 0, 12), span('Layout', 28, 40)];
  expect(shareOut([...events, ...around])).toEqual({ ...NOTHING, reading: 2, layout: 2, rest: 16 });
});

test('other threads and other processes are others', () => {
  const events = [
    span('ParseHTML', 12, 20, { tid: 2 }),
    span('ParseHTML', 12, 20, { pid: 2 }),
    mark('commitNavigationEnd', 25, { pid: 2 }),
  ];
  expect(shareOut([...around, ...events])).toEqual({ ...NOTHING, rest: 20 });
});

test('without such a document there is nothing to share out', () => {
  expect(() => shareOut([mark('commitNavigationEnd', 10)])).toThrow('no usable form');
  expect(() => shareOut([mark('usable', 30)])).toThrow('no document');
});
