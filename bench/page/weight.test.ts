import { expect, test } from 'vitest';
import { weigh } from './weight.ts';

test('scripts are told apart by whether they were needed first', () => {
  const page = { isScript: false, early: true, sent: 900, brotli: 300 };
  const first = { isScript: true, early: true, sent: 5_000, brotli: 2_000 };
  const later = { isScript: true, early: false, sent: 3_000, brotli: 1_000 };
  expect(weigh([page, first, later])).toEqual({
    requests: 3,
    sent: 8_900,
    earlyScripts: 2_000,
    scripts: 3_000,
  });
});
