import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { FaultOrder } from '../../bank/faults.ts';
import { type Scene, type Taken, unanswered } from './step.ts';

export const REDIRECT = { method: 'redirect', scheme: 'gulf_debit', card: undefined };

/** Pays as far as a call to the bank. Later the same request is sent again, and finds the same payment. */
export async function payInto(
  { provider, arm }: Scene,
  operation: FaultOrder['operation'],
  {
    changes = {},
    headers = {},
    id,
  }: { changes?: object; headers?: Record<string, string>; id?: string } = {},
): Promise<Taken & { afterwards(): Promise<unknown> }> {
  const session = id ?? (await provider.session());
  const key = randomUUID();
  const pay = () => provider.pay(session, { ...changes }, key, headers);
  const reached = await arm(operation);
  unanswered(pay());
  await reached();
  const pid = (await provider.trace(session)).attempts[0]?.payment_id ?? '';
  return {
    id: session,
    pid,
    afterwards: async () => expect((await pay()).body.payment_id).toBe(pid),
  };
}

/** What never reached the bank with its card can't go on: the customer gives it up and pays once more. */
export async function payAnew(scene: Scene, { changes = {} }: { changes?: object } = {}): Promise<Taken> {
  const { provider } = scene;
  const taken = await payInto(scene, 'begin', { changes });
  const { id, pid } = taken;
  return {
    ...taken,
    async afterwards() {
      await taken.afterwards();
      await provider.cancel(id, pid);
      await expect.poll(async () => (await provider.read(id, pid)).status).toBe('canceled');
      expect((await provider.pay(id)).body.status).toBe('succeeded');
    },
  };
}
