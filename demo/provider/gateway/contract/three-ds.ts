import { expect, test } from 'vitest';
import { AUTHENTICATION, type ContractTools, known } from './tools.ts';

/** Authentication by the issuer, as far as the acquirer has cards for it. */
export function threeDsContract({ makeGateway, cards, begin, begun }: ContractTools): void {
  const APPROVED = cards.approved.number;
  const { frictionless, challenged, softDeclined } = cards;

  test('a card that is not enrolled has no 3-D Secure', async () => {
    const gateway = await makeGateway();
    expect(known(await gateway.begin(begin(APPROVED)))).toMatchObject({ threeDs: null, redirectUrl: null });
  });

  if (frictionless) {
    test('a card that is enrolled tells its range', async () => {
      const gateway = await makeGateway();
      expect(known(await gateway.begin(begin(frictionless.number)))).toMatchObject({
        threeDs: {
          transId: expect.any(String),
          version: frictionless.version,
          methodUrl: expect.any(String),
        },
      });
    });

    test('authenticate answers alike when repeated, and without a challenge authorise may follow', async () => {
      const gateway = await makeGateway();
      const { gatewayRef } = await begun(gateway, frictionless.number);
      for (let time = 0; time < 2; time += 1) {
        expect(known(await gateway.authenticate(gatewayRef, AUTHENTICATION))).toEqual({ transStatus: 'Y' });
      }
      expect(known(await gateway.authorise(gatewayRef))).toMatchObject({ status: 'approved' });
    });
  }

  if (challenged) {
    test('a challenge has one address however often it is asked for, and no result before its end', async () => {
      const gateway = await makeGateway();
      const { gatewayRef } = await begun(gateway, challenged.number);
      const challenge = known(await gateway.authenticate(gatewayRef, AUTHENTICATION));
      expect(challenge).toMatchObject({
        transStatus: 'C',
        acsUrl: expect.any(String),
        acsTransId: expect.any(String),
      });
      expect(known(await gateway.authenticate(gatewayRef, AUTHENTICATION))).toEqual(challenge);
      expect(known(await gateway.authenticationResult(gatewayRef))).toEqual({ status: 'pending' });
    });

    test('void ends 3-D Secure, too', async () => {
      const gateway = await makeGateway();
      const { ref, gatewayRef } = await begun(gateway, challenged.number);
      await gateway.authenticate(gatewayRef, AUTHENTICATION);
      expect(known(await gateway.void(ref))).toEqual({ status: 'voided' });
      expect(known(await gateway.authenticate(gatewayRef, AUTHENTICATION))).toEqual({
        transStatus: 'voided',
      });
      expect(known(await gateway.authenticationResult(gatewayRef))).toEqual({ status: 'voided' });
      expect(known(await gateway.authorise(gatewayRef))).toEqual({ status: 'voided' });
    });
  }

  if (softDeclined) {
    test('a soft decline is lifted by asking for a challenge, and once asked for it is the same', async () => {
      const gateway = await makeGateway();
      const { ref, gatewayRef } = await begun(gateway, softDeclined.number);
      await gateway.authenticate(gatewayRef, AUTHENTICATION);
      expect(known(await gateway.authorise(gatewayRef))).toEqual({ status: 'declined', code: '65' });
      const stepUp = { ...AUTHENTICATION, stepUp: true };
      const challenge = known(await gateway.authenticate(gatewayRef, stepUp));
      expect(challenge).toMatchObject({ transStatus: 'C' });
      expect(known(await gateway.authenticate(gatewayRef, stepUp))).toEqual(challenge);
      expect(known(await gateway.inquire(ref))).toEqual({ status: 'begun', gatewayRef });
    });
  }
}
