import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWhollyRefunded } from './testing/model-provider.ts';
import { runModel, type World } from './testing/model-run.ts';

const numRuns = process.env.CI ? 10_000 : 1_000;

const MINUTES = 60_000;

const worlds: fc.Arbitrary<World> = fc.record({
  order: fc.constantFrom('fulfil-first', 'commit-first'),
  capture: fc.constantFrom('commit', 'commit', 'commit', 'automatic'),
  deliverable: fc.constantFrom(true, true, true, false),
  skew: fc.constantFrom(0, 0, -5 * MINUTES, 5 * MINUTES),
  expectedAmount: fc.constant('12.00'),
});

const schedules = fc.array(fc.nat(4_199), { size: 'max', maxLength: 150 });

test('at rest, goods and money agree, whatever was lost, late, twice or killed', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, schedules, async (world, schedule) => {
      const { provider, shop, problems } = await runModel(world, schedule);
      expect(problems).toEqual([]);
      const delivered = shop.state === 'fulfilled';
      const taken = provider.commitState === 'committed' && !isWhollyRefunded(provider);
      expect(delivered).toBe(taken);
      expect(shop.delivered).toBeLessThanOrEqual(1);
      expect(shop.takenBack).toBe(shop.state === 'revoked' ? 1 : 0);
      expect(provider.refundedTooEarly).toBe(false);
    }),
    { numRuns },
  );
}, 120_000);

test.each(['fulfil-first', 'commit-first'] as const)(
  '%s ends well where nothing goes wrong',
  async (order) => {
    const world: World = { order, capture: 'commit', deliverable: true, skew: 0, expectedAmount: '12.00' };
    const { provider, shop, problems } = await runModel(world, []);
    expect(problems).toEqual([]);
    expect([shop.state, provider.commitState, provider.commits]).toEqual(['fulfilled', 'committed', 1]);
  },
);

test('what was paid for something else is neither delivered, committed nor refunded', async () => {
  const mismatched = worlds.map((world) => ({ ...world, expectedAmount: '21.00' }));
  await fc.assert(
    fc.asyncProperty(mismatched, schedules, async (world, schedule) => {
      const { provider, shop, problems } = await runModel(world, schedule);
      expect(problems).toEqual([]);
      expect([shop.state, provider.commits, provider.refunds.length]).toEqual(['none', 0, 0]);
    }),
    { numRuns: numRuns / 10 },
  );
}, 120_000);
