import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resumeCheckout } from './resume-checkout.ts';

const MINE = 'A'.repeat(32);
const OTHER = 'B'.repeat(32);
const provider = 'https://pay.example';

let stored: string | null;
const replaceState = vi.fn();

beforeEach(() => {
  stored = null;
  replaceState.mockReset();
  replaceState.mockImplementation((_state, _unused, url: URL) =>
    vi.stubGlobal('location', { href: url.href }),
  );
  vi.stubGlobal('history', { state: null, replaceState });
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => (key === 'souk:session' ? stored : null) });
});
afterEach(() => vi.unstubAllGlobals());

const at = (session?: string) =>
  vi.stubGlobal('location', {
    href: `https://shop.example/done${session === undefined ? '' : `?souk_session=${session}`}`,
  });

const codeOf = (promise: Promise<unknown>) =>
  promise.then(() => null).catch((error: { code: string }) => error.code);

test('no return: no checkout', () => {
  at();
  expect(resumeCheckout({ session: MINE, provider })).toBeNull();
  expect(replaceState).not.toHaveBeenCalled();
});

test('asked twice, the second finds none', async () => {
  at(MINE);
  const first = resumeCheckout({ session: MINE, provider });
  expect(first).not.toBeNull();
  expect(resumeCheckout({ session: MINE, provider })).toBeNull();
  first?.destroy();
});

test.each([
  ['neither its own nor the one that this tab left for', MINE, null],
  ['no session of its own, and none that this tab left for', undefined, null],
  ['another one that this tab left for', undefined, MINE],
])('foreign: %s', async (_why, session, left) => {
  stored = left;
  at(OTHER);
  const onError = vi.fn();
  const checkout = resumeCheckout({ session, provider, onError });
  // Not before the page has the checkout in its hands.
  expect(onError).not.toHaveBeenCalled();
  expect(await codeOf(checkout?.mount('#checkout') ?? Promise.resolve())).toBe('foreign_return');
  expect(await codeOf(checkout?.mount('#checkout') ?? Promise.resolve())).toBe('foreign_return');
  expect(onError.mock.calls).toEqual([[expect.objectContaining({ code: 'foreign_return' })]]);
  // Not even its address says it any more.
  expect(location.href).toBe('https://shop.example/done');
});

test('foreign, and no onError: a cancel of reason error, which does not name the foreign session', async () => {
  at(OTHER);
  const onCancel = vi.fn();
  resumeCheckout({ session: MINE, provider, onCancel });
  await expect.poll(() => onCancel).toHaveBeenCalledOnce();
  expect(onCancel.mock.calls[0]?.[0]).toMatchObject({
    reason: 'error',
    code: 'foreign_return',
    sessionId: MINE,
  });
});

test('storage that is forbidden believes nobody', async () => {
  vi.stubGlobal('sessionStorage', {
    getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  at(OTHER);
  const checkout = resumeCheckout({ provider, onError: () => {} });
  expect(await codeOf(checkout?.mount('#checkout') ?? Promise.resolve())).toBe('foreign_return');
});

test('destroyed at once, as StrictMode does, it tells nobody', async () => {
  at(OTHER);
  const onError = vi.fn();
  const onCancel = vi.fn();
  resumeCheckout({ session: MINE, provider, onError, onCancel })?.destroy();
  await Promise.resolve();
  expect(onError).not.toHaveBeenCalled();
  expect(onCancel).not.toHaveBeenCalled();
});
