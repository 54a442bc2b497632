import { expect, test } from 'vitest';
import { commit, expectBalance, PATIENT, paid, refund } from '../testing/merchant.ts';
import { deploy } from '../testing/process.ts';
import { rests } from './rests.ts';

test('killed among many commits and refunds: what was answered holds', async () => {
  const deployment = await deploy({ acknowledge: 200, firstInquiry: 300, jobWatch: 1_000 });
  const provider = await deployment.provider();
  await provider.start();
  const payments = await Promise.all(Array.from({ length: 24 }, () => paid(provider)));
  const answered = new Map<string, string | null>();
  const running = Promise.allSettled(
    payments.map(async ({ id }, index) => {
      const { body } = await (index % 3 === 0 ? refund(provider, id) : commit(provider, id));
      answered.set(id, body.commit_state);
    }),
  );
  await expect.poll(() => answered.size, { ...PATIENT, interval: 5 }).toBeGreaterThan(7);
  await provider.kill();
  await running;
  await provider.start();
  for (const { id } of payments) {
    await expect.poll(async () => rests(await provider.trace(id)), PATIENT).toBe(true);
    const { commit_state: state } = await provider.trace(id);
    if (answered.has(id)) expect(state).toBe(answered.get(id));
  }
  await expectBalance(deployment);
}, 60_000);
