import { decideAtBank, openChallenge } from '../testing/bank-browser.ts';
import { withNumber } from '../testing/client.ts';
import { payAnew, payInto, REDIRECT } from './paying.ts';
import { CAPTURED, DECLINED, HELD, type Scene, type Step, unanswered, VOIDED } from './step.ts';

const FRICTIONLESS = '4000000000003287';
const CHALLENGE = '4000000000003220';
const SOFT_DECLINE = '4000000000003261';

const APPLE_PAY = {
  method: 'apple_pay',
  card: undefined,
  token: {
    paymentData: { version: 'EC_v1', data: 'apple-data' },
    paymentMethod: { displayName: 'Visa 4242', network: 'Visa', type: 'credit' },
    transactionIdentifier: 'abc',
  },
};

const ANEW = ['canceled', 'succeeded'];

/** From the customer's click to the bank's word. */
export const PAYMENT_STEPS: readonly Step[] = [
  { name: 'begin, by card', take: (scene) => payAnew(scene), attempts: ANEW, bank: VOIDED },
  {
    name: 'begin, at a scheme',
    take: (scene) => payAnew(scene, { changes: REDIRECT }),
    attempts: ANEW,
    bank: VOIDED,
  },
  {
    name: 'authenticate',
    async take({ provider, arm }) {
      const { id, pid } = await begun(provider, FRICTIONLESS);
      const reached = await arm('authenticate');
      unanswered(provider.step(id, pid));
      await reached();
      // The frame asks again; whoever does, the jobs go on.
      return { id, pid, afterwards: () => provider.step(id, pid) };
    },
    bank: HELD,
  },
  {
    name: 'the challenge’s result',
    async take({ provider, arm }) {
      const { id, pid } = await begun(provider, CHALLENGE);
      const challenge = await openChallenge((await provider.step(id, pid)).body.action);
      const reached = await arm('authentication');
      unanswered(challenge.verify());
      await reached();
      return { id, pid };
    },
    bank: HELD,
  },
  {
    name: 'authorise, after authentication and a soft decline',
    async take({ provider, arm }) {
      const { id, pid } = await begun(provider, SOFT_DECLINE);
      const challenge = await openChallenge((await provider.step(id, pid)).body.action);
      const reached = await arm('authorise');
      unanswered(challenge.verify());
      await reached();
      return { id, pid };
    },
    bank: HELD,
  },
  { name: 'authorise, approved', take: (scene) => payInto(scene, 'authorise'), bank: HELD },
  {
    name: 'authorise, declined',
    take: (scene) => payInto(scene, 'authorise', { changes: withNumber('4000000000000002') }),
    attempts: ['declined'],
    bank: DECLINED,
  },
  {
    name: 'authorise, by Apple Pay',
    take: (scene) => payInto(scene, 'authorise', { changes: APPLE_PAY }),
    bank: HELD,
  },
  {
    name: 'inquiry, when the customer comes back from the scheme',
    async take({ provider, arm }) {
      const id = await provider.session();
      const { payment_id: pid, action } = (await provider.pay(id, REDIRECT)).body;
      const back = await decideAtBank(action, 'approve');
      const reached = await arm('inquire');
      unanswered(fetch(back, { redirect: 'manual' }));
      await reached();
      return { id, pid };
    },
    bank: CAPTURED,
  },
  {
    name: 'inquiry, about a payment whose answer was lost',
    async take({ provider, deployment, arm }) {
      const id = await provider.session();
      await deployment.order('authorise', { type: 'drop_answer' });
      const { payment_id: pid } = (await provider.pay(id)).body;
      const reached = await arm('inquire');
      await deployment.sql(
        "update pgboss.job set start_after = now() where name = 'inquiry' and data->>'attemptId' = $1",
        [pid],
      );
      await reached();
      return { id, pid };
    },
    bank: HELD,
  },
  {
    name: 'automatic capture',
    take: async (scene) => {
      const id = await scene.provider.session({ capture: 'automatic' });
      const reached = await scene.arm('capture');
      const { payment_id: pid } = (await scene.provider.pay(id)).body;
      await reached();
      return { id, pid };
    },
    bank: CAPTURED,
  },
];

async function begun(provider: Scene['provider'], number: string) {
  const id = await provider.session();
  return { id, pid: (await provider.pay(id, withNumber(number))).body.payment_id };
}
