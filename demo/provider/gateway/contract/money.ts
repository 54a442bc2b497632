import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { newPaymentId } from '../../identifiers.ts';
import { type ContractTools, known } from './tools.ts';

/** Authorising, voiding, capturing and refunding. */
export function moneyContract({ makeGateway, cards, begin, begun }: ContractTools): void {
  const APPROVED = cards.approved.number;
  const DECLINED = cards.declined.number;
  const shown = { brand: cards.approved.brand, lastFour: APPROVED.slice(-4) };

  test('begin tells brand and last four digits, and the same reference again the same transaction', async () => {
    const gateway = await makeGateway();
    const request = begin(APPROVED);
    const first = known(await gateway.begin(request));
    expect(first).toMatchObject({ status: 'begun', card: shown });
    expect(known(await gateway.begin(request))).toEqual(first);
  });

  test('a reference that nobody used is not found', async () => {
    const gateway = await makeGateway();
    expect(known(await gateway.inquire(newPaymentId()))).toEqual({ status: 'not_found' });
  });

  test('authorise approves once: asked again it answers with the same approval', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, APPROVED);
    expect(known(await gateway.inquire(ref))).toEqual({ status: 'begun', gatewayRef });
    const approval = known(await gateway.authorise(gatewayRef));
    expect(approval).toMatchObject({ status: 'approved' });
    expect(known(await gateway.authorise(gatewayRef))).toEqual(approval);
    expect(known(await gateway.inquire(ref))).toMatchObject({
      status: 'approved',
      gatewayRef,
      money: { amount: '12.00', currency: 'EUR' },
    });
  });

  test('a decline stays a decline, for inquiry and void, too', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, DECLINED);
    const decline = known(await gateway.authorise(gatewayRef));
    expect(decline).toMatchObject({ status: 'declined', code: 'do_not_honour' });
    expect(known(await gateway.authorise(gatewayRef))).toEqual(decline);
    expect(known(await gateway.inquire(ref))).toMatchObject({ status: 'declined', code: 'do_not_honour' });
    expect(known(await gateway.void(ref))).toMatchObject({ status: 'declined' });
  });

  test('void releases an approval, any number of times, and it can’t be captured any more', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, APPROVED);
    await gateway.authorise(gatewayRef);
    expect(known(await gateway.void(ref))).toEqual({ status: 'voided' });
    expect(known(await gateway.void(ref))).toEqual({ status: 'voided' });
    expect(known(await gateway.inquire(ref))).toEqual({ status: 'voided' });
    expect(known(await gateway.capture(ref))).toMatchObject({ status: 'refused' });
  });

  test('void before authorise: the authorisation that arrives later is refused', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, APPROVED);
    expect(known(await gateway.void(ref))).toEqual({ status: 'voided' });
    expect(known(await gateway.authorise(gatewayRef))).toEqual({ status: 'voided' });
  });

  test('void of an unknown reference is a tombstone: what arrives later is refused for ever', async () => {
    const gateway = await makeGateway();
    const request = begin(APPROVED);
    expect(known(await gateway.void(request.ref))).toEqual({ status: 'voided' });
    expect(known(await gateway.begin(request))).toEqual({ status: 'voided' });
    expect(known(await gateway.inquire(request.ref))).toEqual({ status: 'voided' });
  });

  test('capture takes an approval once, and a void comes too late then', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, APPROVED);
    await gateway.authorise(gatewayRef);
    expect(known(await gateway.capture(ref))).toEqual({ status: 'captured' });
    expect(known(await gateway.capture(ref))).toEqual({ status: 'captured' });
    expect(known(await gateway.void(ref))).toEqual({ status: 'captured' });
    expect(known(await gateway.inquire(ref))).toMatchObject({
      status: 'captured',
      money: { amount: '12.00', currency: 'EUR' },
    });
  });

  test('capture without an approval is refused', async () => {
    const gateway = await makeGateway();
    const { ref } = await begun(gateway, APPROVED);
    expect(known(await gateway.capture(ref))).toMatchObject({ status: 'refused' });
  });

  test('refund gives back what was captured, once per refund reference and no more than that', async () => {
    const gateway = await makeGateway();
    const { ref, gatewayRef } = await begun(gateway, APPROVED);
    await gateway.authorise(gatewayRef);
    await gateway.capture(ref);
    const refund = { refundRef: `ref_${randomUUID()}`, ref, money: { amount: '8.00', currency: 'EUR' } };
    expect(known(await gateway.refund(refund))).toEqual({ status: 'refunded' });
    expect(known(await gateway.refund(refund))).toEqual({ status: 'refunded' });
    const more = { ...refund, refundRef: `ref_${randomUUID()}` };
    expect(known(await gateway.refund(more))).toMatchObject({ status: 'refused' });
  });

  test('parallel calls with one reference make one transaction', async () => {
    const gateway = await makeGateway();
    const request = begin(APPROVED);
    const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.begin(request)));
    expect(new Set(answers.map((answer) => JSON.stringify(known(answer)))).size).toBe(1);
  });
}
