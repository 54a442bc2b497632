/** The sandbox's published test cards. The session names one; the provider's own page types it, in the sandbox only. */
export interface Card {
  /** As `metadata.test_card` of the session has it. */
  name: string;
  number: string;
  what: string;
}

const card = (name: string, number: string, what: string): Card => ({ name, number, what });

export const cards: readonly Card[] = [
  card('paid', '4242424242424242', 'Pays (Visa)'),
  card('mastercard', '5555555555554444', 'Pays (Mastercard)'),
  card('amex', '378282246310005', 'Pays (American Express)'),
  card('mada', '4406470000000007', 'Pays (mada)'),
  card('declined', '4000000000000002', 'Declined'),
  card('no_funds', '4000000000009995', 'Insufficient funds'),
  card('expired', '4000000000000069', 'Expired card'),
  card('wrong_code', '4000000000000127', 'Wrong security code'),
  card('frictionless', '4000000000003287', '3DS Y: pays unasked'),
  card('answer_a', '7000100910012023', '3DS A: attempted, pays'),
  card('challenge', '4000000000003220', '3DS C: the bank asks; 1234 passes'),
  card('challenge_passes', '7000100910032070', '3DS C: passes by itself'),
  card('challenge_fails', '7000100910022071', '3DS C: fails by itself'),
  card('challenge_declined', '4000008400001629', '3DS C: asks, then declined'),
  card('answer_n', '7000100910032013', '3DS N: not authenticated'),
  card('answer_r', '7000100910092033', '3DS R: rejected'),
  card('answer_u', '7000100910042053', '3DS U: unavailable, declined'),
  card('answer_timeout', '7000100910022063', '3DS: directory never answers'),
  card('step_up', '4000000000003261', '3DS: asks on second thought (65)'),
  card('step_up_declined', '4000000000003279', '3DS: the same, declined (1A)'),
  card('slow_challenge', '4000000000003238', '3DS: slow bank page'),
  card('silent_challenge', '4000000000003246', '3DS: bank page never comes'),
  card('unframed_challenge', '4000000000003253', '3DS: bank page refuses frames'),
  card('silent_method', '4000000000003295', '3DS: silent method page'),
];
