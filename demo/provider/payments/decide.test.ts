import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionStates } from '../../../src/protocol/snapshot.ts';
import { type BankWord, decide, type Situation } from './decide.ts';

const OPEN: Situation = {
  final: false,
  sessionState: 'attempted',
  voidRequested: null,
  pastDeadline: false,
  moneyMatches: true,
  mayStepUp: false,
};
const CAPTURED: BankWord = { status: 'captured' };
const SOFT: BankWord = { status: 'declined', code: '65' };
const APPROVED: BankWord = { status: 'approved', approvalCode: '123456' };

test.each<[string, Partial<Situation>, BankWord, object]>([
  ['an approval pays', {}, APPROVED, { do: 'succeed' }],
  [
    'an approval past the deadline pays while the session is payable',
    { pastDeadline: true },
    APPROVED,
    { do: 'succeed' },
  ],
  ['an approval in time pays an expired session', { sessionState: 'expired' }, APPROVED, { do: 'succeed' }],
  [
    'an approval after expiry and deadline is voided',
    { sessionState: 'expired', pastDeadline: true },
    APPROVED,
    { do: 'void', why: 'session_ended' },
  ],
  [
    'an approval after the merchant’s cancel is voided',
    { sessionState: 'canceled' },
    APPROVED,
    { do: 'void', why: 'session_ended' },
  ],
  [
    'an approval after an invalid update is voided',
    { sessionState: 'invalidated' },
    APPROVED,
    { do: 'void', why: 'session_ended' },
  ],
  [
    'an approval of another amount is voided',
    { moneyMatches: false },
    APPROVED,
    { do: 'void', why: 'amount_mismatch' },
  ],
  [
    'an approval counts no more once a void was sent',
    { voidRequested: 'customer' },
    APPROVED,
    { do: 'void', why: 'customer' },
  ],
  [
    'a decline declines',
    {},
    { status: 'declined', code: 'do_not_honour' },
    { do: 'decline', code: 'do_not_honour' },
  ],
  [
    'a decline is the truth after a void, too',
    { voidRequested: 'customer' },
    { status: 'declined', code: 'x' },
    { do: 'decline', code: 'x' },
  ],
  [
    'an acknowledged void cancels',
    { voidRequested: 'deadline' },
    { status: 'voided' },
    { do: 'cancel', why: 'deadline' },
  ],
  ['a void of the bank’s own cancels', {}, { status: 'voided' }, { do: 'cancel', why: 'bank' }],
  [
    'a void that comes too late had been paid',
    { voidRequested: 'customer' },
    { status: 'captured' },
    { do: 'succeed' },
  ],
  ['a sale pays', {}, CAPTURED, { do: 'succeed' }],
  ['a sale in time pays an expired session', { sessionState: 'expired' }, CAPTURED, { do: 'succeed' }],
  [
    'a sale after expiry and deadline goes back',
    { sessionState: 'expired', pastDeadline: true },
    CAPTURED,
    { do: 'refund', why: 'session_ended' },
  ],
  [
    'a sale after the merchant’s cancel goes back, whatever was asked for before',
    { sessionState: 'canceled', voidRequested: 'customer' },
    CAPTURED,
    { do: 'refund', why: 'session_ended' },
  ],
  [
    'a sale while the merchant cancels had been paid',
    { voidRequested: 'session_ended' },
    CAPTURED,
    { do: 'succeed' },
  ],
  [
    'a sale of another amount goes back',
    { moneyMatches: false },
    CAPTURED,
    { do: 'refund', why: 'amount_mismatch' },
  ],
  [
    'and still does when the answer to a void tells no amount',
    { voidRequested: 'amount_mismatch' },
    CAPTURED,
    { do: 'refund', why: 'amount_mismatch' },
  ],
  ['what was given back is canceled', {}, { status: 'refunded' }, { do: 'cancel', why: 'session_ended' }],
  ['a soft decline asks for a challenge', { mayStepUp: true }, SOFT, { do: 'step_up' }],
  ['a soft decline without that is a decline', {}, SOFT, { do: 'decline', code: '65' }],
  [
    'a hard decline never asks for one',
    { mayStepUp: true },
    { status: 'declined', code: 'do_not_honour' },
    { do: 'decline', code: 'do_not_honour' },
  ],
  [
    'who turned back on the scheme’s page was not declined',
    {},
    { status: 'declined', code: 'customer_canceled' },
    { do: 'cancel', why: 'customer' },
  ],
  [
    'who is not recognised is declined',
    {},
    { status: 'unauthenticated' },
    { do: 'decline', code: 'authentication_failed' },
  ],
  ['not found waits', {}, { status: 'not_found' }, { do: 'nothing' }],
  ['begun waits', {}, { status: 'begun' }, { do: 'nothing' }],
  ['silence waits', {}, { status: 'silence' }, { do: 'nothing' }],
  [
    'not found past the deadline is voided',
    { pastDeadline: true },
    { status: 'not_found' },
    { do: 'void', why: 'deadline' },
  ],
  [
    'silence past the deadline is voided',
    { pastDeadline: true },
    { status: 'silence' },
    { do: 'void', why: 'deadline' },
  ],
  [
    'silence after a void asks again',
    { voidRequested: 'customer' },
    { status: 'silence' },
    { do: 'void', why: 'customer' },
  ],
])('%s', (_, situation, word, expected) => {
  expect(decide({ ...OPEN, ...situation }, word)).toEqual(expected);
});

const situation = fc.record({
  final: fc.boolean(),
  sessionState: fc.constantFrom(...sessionStates),
  voidRequested: fc.constantFrom(null, 'customer', 'deadline', 'session_ended', 'amount_mismatch', 'bank'),
  pastDeadline: fc.boolean(),
  moneyMatches: fc.boolean(),
  mayStepUp: fc.boolean(),
} satisfies Record<keyof Situation, unknown>);
const word = fc.constantFrom<BankWord>(
  APPROVED,
  { status: 'declined', code: 'do_not_honour' },
  { status: 'voided' },
  { status: 'declined', code: '1A' },
  { status: 'declined', code: 'customer_canceled' },
  { status: 'unauthenticated' },
  { status: 'refunded' },
  CAPTURED,
  { status: 'begun' },
  { status: 'not_found' },
  { status: 'silence' },
);

test('what is final stays; what is open closes on an approval, a decline or a void only', () => {
  fc.assert(
    fc.property(situation, word, (state, said) => {
      const decision = decide(state, said);
      if (state.final) {
        expect(decision).toEqual({ do: 'nothing' });
        return;
      }
      const closes = decision.do === 'succeed' || decision.do === 'decline' || decision.do === 'cancel';
      const final = ['approved', 'captured', 'declined', 'unauthenticated', 'refunded', 'voided'];
      if (closes) expect(final).toContain(said.status);
      if (decision.do === 'succeed' && said.status === 'approved') {
        expect(state).toMatchObject({ voidRequested: null, moneyMatches: true });
      }
      if (state.voidRequested) expect(decision.do).not.toBe('nothing');
    }),
  );
});

test('money that was taken either pays a session that can still be paid, or goes back', () => {
  fc.assert(
    fc.property(situation, (state) => {
      const decision = decide({ ...state, final: false }, CAPTURED);
      const payable =
        ['created', 'pending', 'attempted'].includes(state.sessionState) ||
        (state.sessionState === 'expired' && !state.pastDeadline);
      const right = state.moneyMatches && state.voidRequested !== 'amount_mismatch';
      expect(decision.do).toBe(payable && right ? 'succeed' : 'refund');
    }),
  );
});

test('a challenge is asked for by a soft decline only, and only where it may be', () => {
  fc.assert(
    fc.property(situation, word, (state, said) => {
      if (decide(state, said).do !== 'step_up') return;
      expect(state).toMatchObject({ final: false, mayStepUp: true });
      expect(said.status === 'declined' && ['65', '1A'].includes(said.code)).toBe(true);
    }),
  );
});
