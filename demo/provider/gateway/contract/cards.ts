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

export const SANDBOX_CARDS: TestCards = {
  approved: { number: '4242424242424242', brand: 'visa' },
  declined: { number: '4000000000000002' },
  frictionless: { number: '4000000000003287', version: '2.2.0' },
  challenged: { number: '4000000000003220' },
  softDeclined: { number: '4000000000003261' },
  expiry: { month: '12', year: '49' },
  cvc: '123',
  scheme: 'gulf_debit',
};
