/** A way to pay on a page of its own. */
export interface Scheme {
  /** By which the bank knows it. */
  id: string;
  /** What customers read. */
  name: string;
}

/** Schemes that the sandbox's bank has; they exist nowhere else. */
export const SCHEMES: readonly Scheme[] = [
  { id: 'gulf_debit', name: 'Gulf Debit' },
  { id: 'oasis_wallet', name: 'Oasis Wallet' },
];

export const schemeOf = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);
