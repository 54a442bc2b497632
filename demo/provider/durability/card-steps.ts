import { expect } from 'vitest';
import { logIn } from '../testing/customer.ts';
import { PATIENT } from '../testing/merchant.ts';
import { payInto } from './paying.ts';
import { HELD, type Scene, type Step } from './step.ts';

/** With a saved card, and with the saving and forgetting of one. */
export const CARD_STEPS: readonly Step[] = [
  {
    name: 'tokenise, to save a card',
    async take(scene) {
      const { provider, arm } = scene;
      const { id, headers, cards } = await customer(scene, 'sara');
      const reached = await arm('tokenise');
      const { payment_id: pid } = (await provider.pay(id, { save: true }, undefined, headers)).body;
      await reached();
      return { id, pid, holds: () => expect.poll(async () => (await cards()).length, PATIENT).toBe(1) };
    },
    bank: HELD,
  },
  {
    name: 'authorise, with a saved card',
    async take(scene) {
      const { id, headers, card_id } = await saved(scene, 'layla');
      const changes = { method: 'saved_card', card: undefined, card_id, cvc: '123' };
      return payInto(scene, 'authorise', { id, headers, changes });
    },
    bank: HELD,
  },
  {
    name: 'forgetting a saved card',
    async take(scene) {
      const { provider, deployment, arm } = scene;
      const { id, headers, card_id } = await saved(scene, 'hessa', '4000000000000341');
      const { payment_id: pid } = (await provider.pay(id)).body;
      const reached = await arm('delete_token');
      await provider.call('DELETE', `/v1/sessions/${id}/cards/${card_id}/`, { headers });
      await reached();
      const kept = async () => (await fetch(`${deployment.bankUrl}/control/tokens?last_four=0341`)).json();
      return { id, pid, holds: () => expect.poll(kept, PATIENT).toEqual([]) };
    },
    bank: HELD,
  },
];

async function customer({ provider }: Scene, name: string) {
  const id = await provider.session({ customer: { id: name } });
  const headers = await logIn(provider, id, { customer: name });
  const cards = async () => (await provider.call('GET', `/v1/sessions/${id}/`, { headers })).body.cards ?? [];
  return { id, headers, cards };
}

/** A customer with a card that an earlier payment of his saved. */
async function saved(scene: Scene, name: string, number = '4242424242424242') {
  const first = await customer(scene, name);
  const card = { number, expiry_month: '12', expiry_year: '49', cvc: '123' };
  await scene.provider.pay(first.id, { card, save: true }, undefined, first.headers);
  const { id, headers, cards } = await customer(scene, name);
  await expect.poll(async () => (await cards()).length, PATIENT).toBe(1);
  return { id, headers, card_id: (await cards())[0]?.id ?? '' };
}
