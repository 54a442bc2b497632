import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const read = (...args: string[]) => readArguments(args, ['provider', 'frame']);

test('usual values, and the ones that are given', () => {
  expect(read('provider')).toMatchObject({ names: ['provider'], write: false, inFlight: [1, 8, 64] });
  expect(
    read('provider', '--write', '--seconds', '0.5', '--rounds', '2', '--in-flight', '3', '--stored', '0,10'),
  ).toEqual({
    names: ['provider'],
    write: true,
    seconds: 0.5,
    rounds: 2,
    inFlight: [3],
    stored: [0, 10],
    profile: null,
    pairs: 40,
    parts: ['load', 'trace', 'weight', 'typing', 'growth', 'memory', 'pay'],
    networks: ['loopback', '4G', '3G'],
    slower: [1, 6],
  });
  expect(
    read('frame', '--pairs', '3', '--parts', 'weight,load', '--networks', '3G', '--slower', '4'),
  ).toMatchObject({
    pairs: 3,
    parts: ['weight', 'load'],
    networks: ['3G'],
    slower: [4],
  });
});

test('where no bench is named, all are run', () => {
  expect(read('--quick').names).toEqual(['provider', 'frame']);
});

test.each([
  [['shop'], 'There is no bench "shop". Use: npm run bench -- provider | frame, or none for all.'],
  [['frame', '--parts', 'load,all'], '--parts: there is no "all". Use some of: load,trace,weight,'],
  [['frame', '--networks', '5G'], '--networks: there is no "5G".'],
  [['frame', '--pairs', '0'], '--pairs: "0" is not a number from 1 on.'],
  [['frame', '--slower', '6', '--write'], '--write takes every processor'],
  [['provider', '--seconds', 'soon'], '--seconds: "soon" is not a number from 0.1 on.'],
  [['provider', '--rounds', '0'], '--rounds: "0" is not a number from 1 on.'],
  [['provider', '--in-flight', '1,,8'], '--in-flight: "" is not a number'],
  [['provider', '--stored', '1.5'], '--stored: "1.5" is not a whole number.'],
  [['provider', '--quick', '--write'], '--quick can’t be used with --write'],
])('%j is refused', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
