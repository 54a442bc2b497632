import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...args: string[]) => readArguments(args, ['provider', 'frame']);

test('usual values, and the ones that are given', () => {
  expect(read('provider')).toMatchObject({ name: 'provider', write: false, inFlight: [1, 8, 64] });
  expect(
    read('provider', '--write', '--seconds', '0.5', '--rounds', '2', '--in-flight', '3', '--stored', '0,10'),
  ).toEqual({
    name: 'provider',
    write: true,
    seconds: 0.5,
    rounds: 2,
    inFlight: [3],
    stored: [0, 10],
    profile: null,
  });
});

test.each([
  [[], 'Name one bench: npm run bench -- provider | frame.'],
  [['shop'], 'Name one bench'],
  [['provider', 'frame'], 'Name one bench'],
  [['provider', '--seconds', 'soon'], '--seconds: "soon" is not a number from 0.1 on.'],
  [['provider', '--rounds', '0'], '--rounds: "0" is not a number from 1 on.'],
  [['provider', '--in-flight', '1,,8'], '--in-flight: "" is not a number'],
  [['provider', '--stored', '1.5'], '--stored: "1.5" is not a whole number.'],
  [['provider', '--quick', '--write'], '--quick can’t be used with --write'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
