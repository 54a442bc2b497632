import { expect, test } from 'vitest';
import type { BeginRequest } from '../gateway.ts';
import { type ContractTools, known } from './tools.ts';

/** Keeping a card, and forgetting it. */
export function tokenContract({ makeGateway, cards, begin, begun }: ContractTools): void {
  const APPROVED = cards.approved.number;
  const { expiry } = cards;
  const shown = { brand: cards.approved.brand, lastFour: APPROVED.slice(-4) };

  test('a card that was paid with can be kept: the same card, the same token, and it pays again', async () => {
    const gateway = await makeGateway();
    const keep = async () => {
      const { gatewayRef } = await begun(gateway, APPROVED, { save: true });
      const approval = known(await gateway.authorise(gatewayRef));
      const kept = known(await gateway.tokenise(gatewayRef));
      expect(known(await gateway.tokenise(gatewayRef))).toEqual(kept);
      return { kept, approval };
    };
    const { kept, approval } = await keep();
    expect(kept).toMatchObject({ ...shown, expiryMonth: expiry.month, expiryYear: expiry.year });
    expect((await keep()).kept.token).toBe(kept.token);
    const schemeTransactionId = approval.status === 'approved' ? approval.schemeTransactionId : null;
    const again: BeginRequest = {
      ...begin(APPROVED),
      source: { type: 'token', token: kept.token, schemeTransactionId, cvc: null },
    };
    const answer = known(await gateway.begin(again));
    expect(answer).toMatchObject({ status: 'begun', card: shown });
    if (answer.status !== 'begun') return;
    expect(known(await gateway.authorise(answer.gatewayRef))).toMatchObject({ status: 'approved' });
  });

  test('a token that was deleted pays no more; deleting it twice is as good as once', async () => {
    const gateway = await makeGateway();
    const { gatewayRef } = await begun(gateway, APPROVED, { save: true });
    await gateway.authorise(gatewayRef);
    const { token } = known(await gateway.tokenise(gatewayRef));
    for (let time = 0; time < 2; time += 1)
      expect(known(await gateway.deleteToken(token))).toEqual({ status: 'deleted' });
    const request: BeginRequest = {
      ...begin(APPROVED),
      source: { type: 'token', token, schemeTransactionId: null, cvc: null },
    };
    const answer = known(await gateway.begin(request));
    if (answer.status !== 'begun') throw new Error(`begin answered ${answer.status}`);
    expect(known(await gateway.authorise(answer.gatewayRef))).toMatchObject({ status: 'declined' });
  });
}
