import { expect, test, vi } from 'vitest';
import { checkoutWith, redirectOffer } from '../testing/checkout.ts';
import { draftWith, snapshotWith } from '../testing/fixtures.ts';
import { fetchAhead, likelyChunks } from './fetch-ahead.ts';

/** A browser that is idle when the test says so. */
function browser(navigator: object = {}) {
  const works: (() => void)[] = [];
  const window = {
    navigator: { onLine: true, ...navigator },
    requestIdleCallback: (work: () => void) => works.push(work),
    setTimeout: vi.fn(),
  };
  return {
    window,
    async idle() {
      works.shift()?.();
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const chunks = () => [vi.fn(async () => {}), vi.fn(async () => {})] as const;
const calls = (all: ReturnType<typeof chunks>) => all.map(({ mock }) => mock.calls.length);

test('one chunk after the other, each when the browser is idle', async () => {
  const { window, idle } = browser();
  const all = chunks();
  fetchAhead(checkoutWith(), all, window);
  expect(calls(all)).toEqual([0, 0]);
  await idle();
  expect(calls(all)).toEqual([1, 0]);
  await idle();
  expect(calls(all)).toEqual([1, 1]);
});

test('nothing is fetched beside a payment', async () => {
  const { window, idle } = browser();
  const all = chunks();
  const app = checkoutWith();
  fetchAhead(app, all, window);
  await idle();
  app.dispatch({ type: 'submit', draft: draftWith('key_1') });
  await idle();
  expect(calls(all)).toEqual([1, 0]);
});

test('what does not come is left to whoever needs it', async () => {
  const { window, idle } = browser();
  const later = vi.fn(async () => {});
  fetchAhead(checkoutWith(), [() => Promise.reject(new Error('the line')), later], window);
  await idle();
  await idle();
  expect(later).not.toHaveBeenCalled();
});

test.each([
  ['data is dear', { connection: { saveData: true } }],
  ['the line is slow', { connection: { effectiveType: '2g' } }],
  ['the line is very slow', { connection: { effectiveType: 'slow-2g' } }],
  ['there is no line', { onLine: false }],
])('nothing where %s', async (_name, navigator) => {
  const { window, idle } = browser(navigator);
  const all = chunks();
  fetchAhead(checkoutWith(), all, window);
  await idle();
  expect(calls(all)).toEqual([0, 0]);
});

test('a browser that does not tell when it is idle is given a moment', async () => {
  const setTimeout = vi.fn((work: () => void) => work());
  const all = chunks();
  const window = { navigator: { onLine: true }, setTimeout };
  fetchAhead(checkoutWith(), all, window);
  expect(calls(all)).toEqual([1, 0]);
  expect(setTimeout).toHaveBeenCalledWith(expect.any(Function), 1_000);
});

test('what a session may need: every chunk is one that can be had', async () => {
  const card = checkoutWith();
  const link = checkoutWith({ surroundings: 'standalone' });
  const both = checkoutWith({ snapshot: { methods: [...snapshotWith().methods, redirectOffer] } });
  const redirect = checkoutWith({ snapshot: { methods: [redirectOffer] } });
  expect([card, link, both, redirect].map((app) => likelyChunks(app).length)).toEqual([2, 3, 4, 3]);
  const modules = await Promise.all([...likelyChunks(link), ...likelyChunks(both)].map((load) => load()));
  for (const module of modules) expect(Object.keys(module as object)).not.toEqual([]);
});
