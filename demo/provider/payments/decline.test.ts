import { expect, test } from 'vitest';
import { declineCodes } from '../../../src/protocol/error-codes.ts';
import { bankDeclineCodes } from '../../bank/wire.ts';
import { declineCodeOf, declineOf } from './decline.ts';

test('each of the bank’s codes has one of ours', () => {
  expect(bankDeclineCodes.map(declineCodeOf)).toEqual([
    'card_declined',
    'insufficient_funds',
    'expired_card',
    'incorrect_cvc',
    'card_not_supported',
    'authentication_failed',
    'authentication_failed',
    'card_declined',
  ]);
});

test('a code that the bank adds some day is a plain decline: raw codes help card testers', () => {
  expect(declineCodeOf('stolen_card_pick_up')).toBe('card_declined');
});

test('each of ours names the field to mend', () => {
  const fields = declineCodes.flatMap((code) => {
    const { field } = declineOf(code);
    return field ? [[code, field]] : [];
  });
  expect(Object.fromEntries(fields)).toEqual({
    expired_card: 'expiry',
    incorrect_cvc: 'cvc',
    card_not_supported: 'number',
  });
});
