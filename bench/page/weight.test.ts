import { expect, test } from 'vitest';
import { weigh } from './weight.ts';

test('scripts are told apart by what the form is live with, what everything works with, and the rest', () => {
  const page = { isScript: false, early: true, unawaited: false, sent: 900, brotli: 300 };
  const first = { isScript: true, early: true, unawaited: false, sent: 5_000, brotli: 2_000 };
  const soon = { isScript: true, early: true, unawaited: true, sent: 1_000, brotli: 400 };
  const later = { isScript: true, early: false, unawaited: false, sent: 3_000, brotli: 1_000 };
  expect(weigh([page, first, soon, later])).toEqual({
    requests: 4,
    sent: 9_900,
    liveScripts: 2_000,
    earlyScripts: 2_400,
    scripts: 3_400,
  });
});
