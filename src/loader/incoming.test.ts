import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDialogSpec,
  isOutcome,
  isPageOf,
  isPlain,
  isRect,
  isRemoteError,
  isResult,
  isSheetSpec,
} from './incoming.ts';

const PROVIDER = 'https://pay.example';
const error = { code: 'internal', message: 'x', retryable: true, requestId: null };
const dress = {
  lang: 'en',
  dir: 'ltr',
  surface: '#fff',
  text: 'oklch(0.2 0.1 277 / 50%)',
  font: '"Inter", serif',
};

/** Only what the loader itself relies on is asked for. */
const examples: [string, (value: unknown) => boolean, Record<string, unknown>][] = [
  ['rect', isRect, { top: 0, bottom: 1.5 }],
  ['error', isRemoteError, { code: 'internal', message: 'x' }],
  ['outcome', isOutcome, { status: 'succeeded', sessionId: 's' }],
  ['sheet', isSheetSpec, { dress }],
  ['dialog', isDialogSpec(PROVIDER), { url: `${PROVIDER}/3ds/x/challenge/`, dress, fullPage: null }],
];

describe.each(examples)('%s', (_name, accepts, example) => {
  test('is understood, with keys that only a newer frame knows', () => {
    expect(accepts(example)).toBe(true);
    expect(accepts({ ...example, tomorrow: [] })).toBe(true);
  });

  test.each(Object.keys(example))('not without %s, and not with another type there', (key) => {
    const { [key]: _left, ...rest } = example;
    expect(accepts(rest)).toBe(false);
    for (const wrong of [Symbol('x'), Number.NaN, 7n]) {
      expect(accepts({ ...example, [key]: wrong })).toBe(false);
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(accepts(value)).toBeTypeOf('boolean');
      }),
    );
  });
});

test.each([
  'url(https://evil.example/x)',
  'red;color:blue',
  '}*{display:none',
  '\\\\61',
  'a:b',
  '<x>',
  5,
  null,
])('no style: %j', (value) => {
  expect(isSheetSpec({ dress: { ...dress, accent: value } })).toBe(false);
});

test.each([
  ['https://pay.example/3ds/x/', true],
  ['https://pay.example', false],
  ['https://pay.example.evil.example/', false],
  ['https://pay.example@evil.example/', false],
  ['//pay.example/', false],
  ['javascript:alert(1)', false],
  ['http://pay.example/', false],
  [null, false],
])('a page of the provider’s: %s: %s', (url, expected) => {
  expect(isPageOf(PROVIDER)(url)).toBe(expected);
  const spec = { url: `${PROVIDER}/x/`, dress, fullPage: { label: 'Open', url } };
  expect(isDialogSpec(PROVIDER)(spec)).toBe(expected);
  expect(isDialogSpec(PROVIDER)({ ...spec, url, fullPage: null })).toBe(expected);
});

test('no dialog is a word, too', () => {
  expect(isDialogSpec(PROVIDER)(null)).toBe(true);
});

test('what is only handed on is an object', () => {
  expect(isPlain({ anything: 1 })).toBe(true);
  for (const nothing of [null, undefined, 'x', []]) expect(isPlain(nothing)).toBe(false);
});

test('an outcome is one of two', () => {
  expect(isOutcome({ status: 'canceled', sessionId: 's' })).toBe(true);
  expect(isOutcome({ status: 'processing', sessionId: 's' })).toBe(false);
});

test('results', () => {
  expect(isResult({ ok: true, value: null })).toBe(true);
  expect(isResult({ ok: false, error })).toBe(true);
  for (const none of [null, undefined, {}, { ok: false }, { ok: 'true' }, { ok: false, error: {} }]) {
    expect(isResult(none)).toBe(false);
  }
});
