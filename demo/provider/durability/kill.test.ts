import { expect, onTestFinished, test } from 'vitest';
import { atBank, expectBalance, PATIENT } from '../testing/merchant.ts';
import { type Deployment, deploy, type ProviderProcess } from '../testing/process.ts';
import { startReceiver } from '../testing/receiver.ts';
import { CARD_STEPS } from './card-steps.ts';
import { MONEY_STEPS } from './money-steps.ts';
import { PAYMENT_STEPS } from './payment-steps.ts';
import { rests } from './rests.ts';
import type { Scene, Step, Taken } from './step.ts';

const STEPS: readonly Step[] = [...PAYMENT_STEPS, ...CARD_STEPS, ...MONEY_STEPS];

const NEVER = 600_000;

/** Until it is killed, nobody but who takes a step is at work. */
const STILL = { firstInquiry: NEVER, acknowledge: NEVER, gateway: 60_000, webhook: 60_000 };
const QUICK = { firstInquiry: 300, acknowledge: 200, gateway: 5_000, webhook: 5_000, jobWatch: 1_000 };

/** What would take the time that a dead process is given, and the time between two looks. */
async function timePasses({ sql }: Deployment): Promise<void> {
  await sql("update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'");
  await sql("update pgboss.job set start_after = now() where state < 'active' and name = 'inquiry'");
  await sql('update attempts set leased_until = now() where leased_until is not null');
}

async function take(
  deployment: Deployment,
  provider: ProviderProcess,
  fault: Parameters<Deployment['order']>[1],
): Promise<{ step: Step; taken: Taken }[]> {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const arm: Scene['arm'] = async (operation) => (await deployment.order(operation, fault)).reached;
  const all = [];
  for (const step of STEPS) {
    all.push({ step, taken: await step.take({ provider, deployment, receiver, arm }) });
  }
  return all;
}

test.each([
  ['before the bank acts', { type: 'hold_request' }],
  ['between the bank’s answer and ours', { type: 'delay_answer', ms: NEVER }],
] as const)(
  `killed in every step at once, ${'%s'}: ${STEPS.map(({ name }) => name).join('; ')}`,
  async (_, fault) => {
    const deployment = await deploy(QUICK);
    const provider = await deployment.provider();
    await provider.start(STILL);
    const all = await take(deployment, provider, fault);
    await provider.kill();
    await deployment.clear();
    // Between the two nothing was lost and nothing done by halves.
    await expectBalance(deployment);

    await timePasses(deployment);
    await provider.start();
    for (const { taken } of all) await taken.afterwards?.();
    for (const { step, taken } of all) {
      await expect.poll(async () => rests(await provider.trace(taken.id)), PATIENT).toBe(true);
      const { attempts } = await provider.trace(taken.id);
      const ended = attempts.map(({ status }) => status);
      expect([step.name, ended]).toEqual([step.name, step.attempts ?? ['succeeded']]);
      await taken.holds?.();
    }
    for (const { step, taken } of all) {
      expect([step.name, await atBank(deployment, taken.pid)]).toEqual([step.name, step.bank]);
    }
    await expectBalance(deployment);
  },
  90_000,
);
