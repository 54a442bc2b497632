import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREQ } from './acs/acs-fixture.ts';
import { BankError } from './bank-error.ts';
import { EUR_12, withCard } from './bank-fixture.ts';
import { openDatabase } from './database.ts';
import { createPayments } from './payments.ts';
import { Authenticate } from './wire.ts';

const open = () =>
  createPayments(openDatabase(':memory:'), { key: 'bank_test_key', origin: () => 'http://bank.example' });
const request = withCard();
const DECLINED = withCard({ number: '4000000000000002' });

function begin(payments: ReturnType<typeof open>, reference: string, body = request): string {
  const begun = payments.begin(reference, body);
  if (begun.status !== 'begun') throw new Error(`not begun: ${begun.status}`);
  return begun.gateway_reference;
}

test('begin and authorise may be repeated and answer the same', () => {
  const bank = open();
  const gateway = begin(bank, 'ref');
  expect(begin(bank, 'ref')).toBe(gateway);
  const first = bank.authorise(gateway);
  expect(first.answer).toEqual({
    status: 'approved',
    approval_code: expect.stringMatching(/^\d{6}$/),
    scheme_transaction_id: expect.stringMatching(/^\d{15}$/),
  });
  expect(first.decided).toBe('ref');
  expect(bank.authorise(gateway)).toEqual({ answer: first.answer, decided: null });
  expect(begin(bank, 'ref')).toBe(gateway);
  expect(bank.store.payments()).toHaveLength(1);
});

test('a reference belongs to one amount and one card', () => {
  const bank = open();
  begin(bank, 'ref');
  expect(() => begin(bank, 'ref', { ...request, amount: '13.00' })).toThrow('another amount or source');
  expect(() => begin(bank, 'ref', { ...request, currency: 'USD' })).toThrow('another amount or source');
  expect(() => begin(bank, 'ref', DECLINED)).toThrow('another amount or source');
});

test.each([
  ['0.00', 'EUR', 'zero'],
  ['1.001', 'EUR', 'too_many_decimals'],
  ['10.5', 'JPY', 'too_many_decimals'],
  ['1.00', 'ZZZ', 'ISO 4217'],
  ['99999999999999', 'EUR', 'too_large'],
])('an amount of %s %s is refused and nothing is written', (amount, currency, problem) => {
  const bank = open();
  expect(() => bank.begin('ref', { ...request, amount, currency })).toThrow(problem);
  expect(bank.store.payments()).toEqual([]);
});

test('a declined card stays declined, whatever is asked', () => {
  const bank = open();
  const gateway = begin(bank, 'ref', DECLINED);
  expect(bank.authorise(gateway).answer).toEqual({ status: 'declined', code: 'do_not_honour' });
  expect(bank.void('ref')).toEqual({ status: 'declined', code: 'do_not_honour' });
  expect(bank.capture('ref')).toEqual({ status: 'refused', code: 'declined' });
  expect(bank.inquire('ref')).toEqual({
    status: 'declined',
    gateway_reference: gateway,
    code: 'do_not_honour',
  });
});

test('a void of an unknown reference buries it: the payment that arrives later takes nothing', () => {
  const bank = open();
  expect(bank.inquire('late')).toEqual({ status: 'not_found' });
  expect(bank.void('late')).toEqual({ status: 'voided' });
  expect(bank.void('late')).toEqual({ status: 'voided' });
  expect(bank.begin('late', request)).toEqual({ status: 'voided' });
  expect(bank.inquire('late')).toEqual({ status: 'voided' });
  expect(bank.capture('late')).toEqual({ status: 'refused', code: 'voided' });
});

test('a void between begin and authorise wins', () => {
  const bank = open();
  const gateway = begin(bank, 'ref');
  expect(bank.void('ref')).toEqual({ status: 'voided' });
  expect(bank.authorise(gateway)).toEqual({ answer: { status: 'voided' }, decided: null });
  expect(bank.begin('ref', request)).toEqual({ status: 'voided' });
});

test('a void releases what was approved, and tells when it was captured', () => {
  const bank = open();
  bank.authorise(begin(bank, 'a'));
  expect(bank.void('a')).toEqual({ status: 'voided' });
  expect(bank.capture('a')).toEqual({ status: 'refused', code: 'voided' });
  bank.authorise(begin(bank, 'b'));
  expect(bank.capture('b')).toEqual({ status: 'captured' });
  expect(bank.capture('b')).toEqual({ status: 'captured' });
  expect(bank.void('b')).toEqual({ status: 'captured' });
  expect(bank.inquire('b')).toMatchObject({ status: 'captured', ...EUR_12 });
});

test('nothing is captured before it was authorised', () => {
  const bank = open();
  begin(bank, 'ref');
  expect(bank.capture('ref')).toEqual({ status: 'refused', code: 'not_authorised' });
  expect(bank.capture('none')).toEqual({ status: 'refused', code: 'not_found' });
  expect(bank.inquire('ref')).toMatchObject({ status: 'begun' });
});

test('a refund is given once per reference, only of captured money and in its currency', () => {
  const bank = open();
  const gateway = begin(bank, 'ref');
  const five = { amount: '5.00', currency: 'EUR' };
  expect(bank.refund('none', 'r', five)).toEqual({ status: 'refused', code: 'not_found' });
  bank.authorise(gateway);
  expect(bank.refund('ref', 'r', five)).toEqual({ status: 'refused', code: 'not_captured' });
  bank.capture('ref');
  expect(bank.refund('ref', 'r', { amount: '5.00', currency: 'USD' })).toEqual({
    status: 'refused',
    code: 'currency_mismatch',
  });
  expect(bank.refund('ref', 'r', five)).toEqual({ status: 'refunded' });
  expect(bank.refund('ref', 'r', five)).toEqual({ status: 'refunded' });
  expect(bank.store.refunded('ref')).toBe(500n);
  expect(() => bank.refund('ref', 'r', EUR_12)).toThrow("another refund's");
  expect(bank.refund('ref', 'r2', { amount: '7.01', currency: 'EUR' })).toEqual({
    status: 'refused',
    code: 'exceeds_captured',
  });
  expect(bank.refund('ref', 'r2', { amount: '7.00', currency: 'EUR' })).toEqual({ status: 'refunded' });
});

test('whatever is refunded in whatever order, it never adds up to more than was captured', () => {
  const step = fc.record({ ref: fc.integer({ min: 0, max: 8 }), minor: fc.integer({ min: 1, max: 900 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const bank = open();
      bank.authorise(begin(bank, 'ref'));
      bank.capture('ref');
      const given = new Map<number, number>();
      for (const { ref, minor } of steps) {
        const amount = `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
        if (given.has(ref) && given.get(ref) !== minor) continue;
        const { status } = bank.refund('ref', `r${ref}`, { amount, currency: 'EUR' });
        if (status === 'refunded') given.set(ref, minor);
      }
      const sum = [...given.values()].reduce((a, b) => a + b, 0);
      expect(sum).toBeLessThanOrEqual(1200);
      expect(bank.store.refunded('ref')).toBe(BigInt(sum));
    }),
    { numRuns: process.env.CI ? 100 : 20 },
  );
});

test('whatever is called in whatever order, void and approval exclude each other for ever', () => {
  const call = fc.constantFrom('begin', 'authorise', 'capture', 'void', 'inquire');
  fc.assert(
    fc.property(fc.array(call, { maxLength: 12 }), (calls) => {
      const bank = open();
      let gateway: string | null = null;
      let captured = false;
      let voided = false;
      for (const name of calls) {
        if (name === 'begin') {
          const begun = bank.begin('ref', request);
          expect(begun.status).toBe(voided ? 'voided' : 'begun');
          if (begun.status === 'begun') gateway = begun.gateway_reference;
        }
        if (name === 'authorise' && gateway) {
          expect(bank.authorise(gateway).answer.status).toBe(voided ? 'voided' : 'approved');
        }
        if (name === 'capture') captured = bank.capture('ref').status === 'captured' || captured;
        if (name === 'void') {
          const { status } = bank.void('ref');
          expect(status).toBe(captured ? 'captured' : 'voided');
          voided = status === 'voided';
        }
        if (name === 'inquire' && voided) expect(bank.inquire('ref').status).toBe('voided');
      }
      expect(captured && voided).toBe(false);
    }),
  );
});

test('whatever is called in whatever order, a payment that was voided is never approved, stepped up or not', () => {
  const call = fc.constantFrom('authenticate', 'step_up', 'pass', 'fail', 'authorise', 'capture', 'void');
  fc.assert(
    fc.property(fc.array(call, { maxLength: 16 }), (calls) => {
      const bank = open();
      const gateway = begin(bank, 'ref', withCard({ number: '4000000000003261' }));
      let acsTransId = 'none';
      let voided = false;
      for (const name of calls) {
        try {
          if (name === 'authenticate' || name === 'step_up') {
            const answer = bank.authenticate(
              gateway,
              Authenticate.parse({ ...AREQ, threeDSRequestorChallengeInd: name === 'step_up' ? '04' : '01' }),
            );
            if (answer.trans_status === 'C') acsTransId = answer.acs_trans_id;
          }
          if (name === 'pass') bank.challenges.answer(acsTransId, '1234');
          if (name === 'fail') bank.challenges.answer(acsTransId, null);
          if (name === 'authorise') bank.authorise(gateway);
          if (name === 'capture') bank.capture('ref');
          if (name === 'void') voided = bank.void('ref').status === 'voided' || voided;
        } catch (error) {
          expect(error).toBeInstanceOf(BankError);
        }
        const { status } = bank.inquire('ref');
        expect(status === 'voided').toBe(voided);
        // Without a challenge that was passed there is never any money.
        if (status === 'approved' || status === 'captured') {
          expect(bank.authentications.latest('ref')).toMatchObject({ answer: 'C', result: 'Y' });
        }
      }
    }),
  );
});
