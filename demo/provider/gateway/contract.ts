import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newPaymentId } from '../identifiers.ts';
import type { Authentication, BeginRequest, Gateway, GatewayResult } from './gateway.ts';

/** Which of an acquirer's test cards behaves how. `null`: it has nothing of the kind, and its tests are left out. */
export interface TestCards {
  /** Not enrolled for 3-D Secure; approved. */
  approved: { number: string; brand: string };
  /** Not enrolled; the issuer declines with `do_not_honour`. */
  declined: { number: string };
  /** Enrolled, with a method page; authenticated without a challenge, then approved. */
  frictionless: { number: string; version: string } | null;
  /** Enrolled; the issuer wants a challenge. */
  challenged: { number: string } | null;
  /** Authenticated without a challenge; the issuer declines softly (`65`), and wants a challenge when asked for one. */
  softDeclined: { number: string } | null;
  expiry: { month: string; year: string };
  cvc: string;
  /** A scheme with a page of its own. */
  scheme: string | null;
}

const SANDBOX: TestCards = {
  approved: { number: '4242424242424242', brand: 'visa' },
  declined: { number: '4000000000000002' },
  frictionless: { number: '4000000000003287', version: '2.2.0' },
  challenged: { number: '4000000000003220' },
  softDeclined: { number: '4000000000003261' },
  expiry: { month: '12', year: '49' },
  cvc: '123',
  scheme: 'gulf_debit',
};

/**
 * What the provider relies on, whoever's gateway it is (docs/gateway.md): idempotent calls, tombstones,
 * money that is taken and given back once. What only a customer at the bank can do is not in it. Call it in
 * a test file of Vitest's.
 * @param makeGateway is called for every test; the transactions behind it may be shared.
 * @param cards by default those of the sandbox.
 */
export function gatewayContract(
  name: string,
  makeGateway: () => Promise<Gateway> | Gateway,
  cards: TestCards = SANDBOX,
): void {
  const APPROVED = cards.approved.number;
  const DECLINED = cards.declined.number;
  const { frictionless, challenged, softDeclined, expiry, cvc, scheme } = cards;
  const shown = { brand: cards.approved.brand, lastFour: APPROVED.slice(-4) };

  const begin = (number: string): BeginRequest => ({
    ref: newPaymentId(),
    source: {
      type: 'card',
      number,
      expiryMonth: expiry.month,
      expiryYear: expiry.year,
      cvc,
      name: 'Noura Example',
    },
    money: { amount: '12.00', currency: 'EUR' },
    save: false,
  });

  async function begun(
    gateway: Gateway,
    number: string,
    changes: Partial<BeginRequest> = {},
  ): Promise<{ ref: string; gatewayRef: string }> {
    const request = { ...begin(number), ...changes };
    const answer = known(await gateway.begin(request));
    if (answer.status !== 'begun') throw new Error(`begin answered ${answer.status}`);
    return { ref: request.ref, gatewayRef: answer.gatewayRef };
  }

  describe(`the gateway contract: ${name}`, () => {
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

    test('a card that is not enrolled has no 3-D Secure', async () => {
      const gateway = await makeGateway();
      expect(known(await gateway.begin(begin(APPROVED)))).toMatchObject({ threeDs: null, redirectUrl: null });
    });

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

    test('parallel calls with one reference make one transaction', async () => {
      const gateway = await makeGateway();
      const request = begin(APPROVED);
      const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.begin(request)));
      expect(new Set(answers.map((answer) => JSON.stringify(known(answer)))).size).toBe(1);
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

    if (scheme !== null) {
      test('a redirect has a page of the scheme’s, and nothing is decided before it is shown', async () => {
        const gateway = await makeGateway();
        const source = { type: 'redirect', scheme, returnUrl: 'http://localhost:4100/return/x/' } as const;
        const request: BeginRequest = { ...begin(APPROVED), source };
        const first = known(await gateway.begin(request));
        expect(first).toMatchObject({ status: 'begun', card: null, threeDs: null });
        expect(first.status === 'begun' && URL.canParse(first.redirectUrl ?? '')).toBe(true);
        expect(known(await gateway.begin(request))).toEqual(first);
        expect(known(await gateway.inquire(request.ref))).toMatchObject({ status: 'begun' });
        expect(known(await gateway.void(request.ref))).toEqual({ status: 'voided' });
      });
    }
  });
}

const AUTHENTICATION: Authentication = {
  completion: 'N',
  notificationUrl: 'http://localhost:4100/3ds/x/challenge/',
  stepUp: false,
  browser: {
    acceptHeader: 'text/html,*/*;q=0.8',
    userAgent: 'Mozilla/5.0 (contract)',
    ip: '127.0.0.1',
    javaEnabled: false,
    javascriptEnabled: true,
    language: 'en-GB',
    colorDepth: '24',
    screenHeight: '1080',
    screenWidth: '1920',
    tz: '-180',
  },
};

function known<T>(result: GatewayResult<T>): T {
  if (!result.known) throw new Error(`no answer: ${result.cause}`);
  return result.value;
}
