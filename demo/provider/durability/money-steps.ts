import { expect } from 'vitest';
import { decideAtBank } from '../testing/bank-browser.ts';
import { commit, PATIENT, paid, refund, reversed } from '../testing/merchant.ts';
import { eventOf, hang } from '../testing/receiver.ts';
import { REDIRECT } from './paying.ts';
import { CAPTURED, HELD, RETURNED, type Scene, type Step, type Taken, unanswered, VOIDED } from './step.ts';

const CANCELED = ['canceled'];

/** Behind a payment: what takes its money, and what gives it back. */
export const MONEY_STEPS: readonly Step[] = [
  {
    name: 'capture, after a commit',
    take: (scene) => asked(scene, 'capture', 'hold', commit),
    bank: CAPTURED,
  },
  { name: 'void, for a reversal', take: (scene) => asked(scene, 'void', 'hold', refund), bank: VOIDED },
  { name: 'refund, for a reversal', take: (scene) => asked(scene, 'refund', 'sale', refund), bank: RETURNED },
  {
    name: 'waiting for a commit, whose time runs out while nobody is there',
    async take({ provider, deployment }) {
      const { id, pid } = await paid(provider);
      await deployment.sql('update sessions set commit_by = now() where id = $1', [id]);
      return { id, pid, holds: () => reversed(provider, id) };
    },
    bank: VOIDED,
  },
  {
    name: 'refund of all',
    take: (scene) => asked(scene, 'refund', 'sale', committedAnd()),
    bank: RETURNED,
  },
  {
    name: 'refund of a part',
    take: (scene) => asked(scene, 'refund', 'sale', committedAnd({ amount: '5.00' })),
    bank: { status: 'captured', refunded: '5.00' },
  },
  {
    name: 'void, canceled by the customer',
    async take({ provider, deployment, arm }) {
      const { id, pid } = await lost({ provider, deployment });
      const reached = await arm('void');
      unanswered(provider.cancel(id, pid));
      await reached();
      return { id, pid };
    },
    attempts: CANCELED,
    bank: VOIDED,
  },
  {
    name: 'void, canceled by the merchant',
    async take({ provider, deployment, arm }) {
      const { id, pid } = await lost({ provider, deployment });
      const cancel = () => provider.merchant('POST', `/v1/checkouts/${id}/cancel/`);
      const reached = await arm('void');
      unanswered(cancel());
      await reached();
      return { id, pid, afterwards: async () => expect((await cancel()).status).toBe(200) };
    },
    attempts: CANCELED,
    bank: VOIDED,
  },
  {
    name: 'void, of an approval that came too late',
    async take({ provider, deployment, arm }) {
      const id = await provider.session();
      const approve = await deployment.order('authorise', { type: 'hold_request' });
      unanswered(provider.pay(id));
      await approve.reached();
      const pid = (await provider.trace(id)).attempts[0]?.payment_id ?? '';
      await tooLate(deployment, id);
      const reached = await arm('void');
      await approve.release();
      await reached();
      return { id, pid };
    },
    attempts: CANCELED,
    bank: VOIDED,
  },
  {
    name: 'refund, of money that was taken too late',
    async take({ provider, deployment, arm }) {
      const id = await provider.session();
      const { payment_id: pid, action } = (await provider.pay(id, REDIRECT)).body;
      const back = await decideAtBank(action, 'approve');
      await tooLate(deployment, id);
      const reached = await arm('refund');
      unanswered(fetch(back, { redirect: 'manual' }));
      await reached();
      return { id, pid };
    },
    attempts: CANCELED,
    bank: RETURNED,
  },
  {
    name: 'delivery of a webhook',
    async take({ provider, receiver }) {
      receiver.next(hang);
      const { id, pid } = await paid(provider, 'hold', { webhook_url: receiver.url });
      await expect.poll(() => receiver.of(id).length, PATIENT).toBe(1);
      // Once more under the same ID, so that the merchant can tell.
      const ids = () =>
        receiver.of(id).map(({ headers, body }) => [headers['webhook-id'], eventOf(body).type]);
      return {
        id,
        pid,
        async holds() {
          await expect.poll(() => ids().length, PATIENT).toBeGreaterThan(1);
          expect(new Set(ids().map(String)).size).toBe(1);
        },
      };
    },
    bank: HELD,
  },
];

/** A payment, and what the merchant asks for then. */
async function asked(
  { provider, arm }: Scene,
  operation: 'capture' | 'void' | 'refund',
  by: 'hold' | 'sale',
  ask: (provider: Scene['provider'], id: string) => Promise<unknown>,
): Promise<Taken> {
  const { id, pid } = await paid(provider, by);
  const reached = await arm(operation);
  await ask(provider, id);
  await reached();
  return { id, pid };
}

const committedAnd =
  (body: object = {}) =>
  async (provider: Scene['provider'], id: string) => {
    await commit(provider, id);
    await refund(provider, id, body);
  };

/** Approved, and nobody has heard it. */
async function lost({ provider, deployment }: Pick<Scene, 'provider' | 'deployment'>) {
  const id = await provider.session();
  await deployment.order('authorise', { type: 'drop_answer' });
  return { id, pid: (await provider.pay(id)).body.payment_id };
}

/** Session and payment have had their time. */
async function tooLate({ sql }: Scene['deployment'], id: string): Promise<void> {
  await sql("update attempts set deadline = now() - interval '1 s' where session_id = $1", [id]);
  await sql("update sessions set expires_at = now() - interval '9 s' where id = $1", [id]);
}
