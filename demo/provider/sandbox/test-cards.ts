/**
 * The published test cards that a sandbox session may ask to have typed already: `metadata.test_card` names one.
 * A name, never a number, so that no session can put digits of somebody's choice into the form.
 */
const NUMBERS: Readonly<Record<string, string>> = {
  paid: '4242424242424242',
  mastercard: '5555555555554444',
  amex: '378282246310005',
  mada: '4406470000000007',
  declined: '4000000000000002',
  no_funds: '4000000000009995',
  expired: '4000000000000069',
  wrong_code: '4000000000000127',
  challenge: '4000000000003220',
  challenge_declined: '4000008400001629',
  frictionless: '4000000000003287',
  slow_challenge: '4000000000003238',
  silent_challenge: '4000000000003246',
  unframed_challenge: '4000000000003253',
  silent_method: '4000000000003295',
  step_up: '4000000000003261',
  step_up_declined: '4000000000003279',
  // The 3-D Secure matrix: 2.2.0, a method page, and what the issuer answers.
  answer_n: '7000100910032013',
  answer_a: '7000100910012023',
  answer_r: '7000100910092033',
  answer_u: '7000100910042053',
  answer_timeout: '7000100910022063',
  challenge_passes: '7000100910032070',
  challenge_fails: '7000100910022071',
};

export interface TestCard {
  /** Digits only. */
  number: string;
  /** `MM/YY` */
  expiry: string;
  code: string;
}

/** The test card of that name, with any future date and any code, or `null` where there is none. */
export function testCard(name: string | undefined): TestCard | null {
  const number = name !== undefined && Object.hasOwn(NUMBERS, name) ? NUMBERS[name] : undefined;
  return number === undefined ? null : { number, expiry: '12/34', code: name === 'amex' ? '1234' : '123' };
}

export const testCardNames = Object.keys(NUMBERS);
