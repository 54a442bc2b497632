import { expect, test } from 'vitest';
import { type LifecycleEvent, type Phase, transition } from './lifecycle.ts';

const run = (...events: LifecycleEvent[]): Phase => events.reduce<Phase>(transition, 'idle');

test.each<[LifecycleEvent[], Phase]>([
  [['mount'], 'mounting'],
  [['mount', 'hello'], 'mounting'],
  [['mount', 'hello', 'ready'], 'live'],
  [['mount', 'hello', 'ready', 'hello'], 'restarting'],
  [['mount', 'hello', 'ready', 'hello', 'ready'], 'live'],
  [['mount', 'hello', 'ready', 'hello', 'failed'], 'failed'],
  [['mount', 'hello', 'outcome'], 'ended'],
  [['mount', 'hello', 'ready', 'outcome'], 'ended'],
  [['mount', 'hello', 'failed'], 'failed'],
  [['mount', 'hello', 'failed', 'hello', 'ready'], 'live'],
  [['mount', 'unmount', 'mount'], 'mounting'],
])('%j ends in %s', (events, phase) => {
  expect(run(...events)).toBe(phase);
});

test('a frame that is gone, or never was, changes nothing', () => {
  for (const event of ['hello', 'ready', 'outcome', 'failed'] as const) {
    expect(transition('idle', event)).toBe('idle');
  }
});

test('a form that was ready does not fail to start, and an end is final until it is taken away', () => {
  expect(transition('live', 'failed')).toBe('live');
  for (const event of ['mount', 'hello', 'ready', 'outcome', 'failed'] as const) {
    expect(transition('ended', event)).toBe('ended');
  }
});

test('every phase can be left, and destroyed is for good', () => {
  const phases: Phase[] = ['idle', 'mounting', 'live', 'restarting', 'ended', 'failed'];
  for (const phase of phases) {
    expect(transition(phase, 'unmount')).toBe('idle');
    expect(transition(phase, 'destroy')).toBe('destroyed');
  }
  const events: LifecycleEvent[] = ['mount', 'hello', 'ready', 'outcome', 'failed', 'unmount', 'destroy'];
  for (const event of events) expect(transition('destroyed', event)).toBe('destroyed');
});
