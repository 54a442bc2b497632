import { expect, test } from 'vitest';
import { sessionStates } from '../../../src/protocol/snapshot.ts';
import { afterDecline, attemptsLeft, isPayable } from './states.ts';

test('three states can be paid', () => {
  expect(sessionStates.filter(isPayable)).toEqual(['created', 'pending', 'attempted']);
});

test.each([
  ['multiple', 1, { ends: false, state: 'attempted' }],
  ['multiple', 9, { ends: false, state: 'attempted' }],
  ['multiple', 10, { ends: true, state: 'failed', endCode: 'too_many_attempts' }],
  ['single', 1, { ends: true, state: 'failed', endCode: 'insufficient_funds' }],
] as const)('%s, decline %i', (attemptsMode, declines, expected) => {
  expect(afterDecline({ state: 'attempted', attemptsMode }, declines, 'insufficient_funds')).toEqual(
    expected,
  );
});

test('a decline leaves what ended before as it ended', () => {
  for (const state of sessionStates.filter((one) => !isPayable(one))) {
    expect(afterDecline({ state, attemptsMode: 'single' }, 1, 'card_declined')).toEqual({
      ends: false,
      state,
    });
  }
});

test('tries left never go below none', () => {
  expect([0, 3, 10, 11].map((declines) => attemptsLeft('multiple', declines))).toEqual([10, 7, 0, 0]);
  expect([0, 1].map((declines) => attemptsLeft('single', declines))).toEqual([1, 0]);
});
