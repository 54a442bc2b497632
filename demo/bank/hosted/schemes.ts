/** Payment schemes that exist only in the sandbox, each with a page of its own. */
export const schemes = {
  gulf_debit: {
    name: 'Gulf Debit',
    /** Over the facts of the payment. */
    line: 'Pay with your debit card',
    /** Where the money comes from, on the receipt. */
    from: 'Debit card',
  },
  oasis_wallet: {
    name: 'Oasis Wallet',
    line: 'Pay from your wallet',
    from: 'Oasis balance',
  },
} as const;

export type Scheme = keyof typeof schemes;

export const isScheme = (id: string): id is Scheme => Object.hasOwn(schemes, id);
