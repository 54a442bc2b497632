import { newApprovalCode } from '../authorise.ts';
import type { TransactionRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { isScheme, type Scheme } from './schemes.ts';

/** A payment on a scheme's page. */
export interface Sale {
  row: TransactionRow;
  scheme: Scheme;
  returnUrl: string;
}

export const choices = ['approve', 'decline', 'cancel'] as const;
export type Choice = (typeof choices)[number];

/** Payments that the customer decides on a scheme's page. Approved is captured: such schemes know no holds. */
export function createSales(store: Store) {
  function find(scheme: string, gatewayReference: string): Sale | null {
    const row = store.transaction(gatewayReference);
    if (!row || row.scheme !== scheme || !isScheme(scheme) || row.return_url === null) return null;
    return { row, scheme, returnUrl: row.return_url };
  }

  /** The first choice counts. @returns the sale as it is now, and whether this call decided it. */
  function decide(
    scheme: string,
    gatewayReference: string,
    choice: Choice,
  ): { sale: Sale; decided: boolean } | null {
    const sale = find(scheme, gatewayReference);
    if (!sale) return null;
    if (sale.row.status !== 'begun') return { sale, decided: false };
    const { reference } = sale.row;
    switch (choice) {
      case 'approve':
        store.approve(reference, {
          status: 'captured',
          approvalCode: newApprovalCode(),
          schemeTransactionId: null,
        });
        break;
      case 'decline':
        store.decline(reference, 'do_not_honour');
        break;
      case 'cancel':
        store.decline(reference, 'customer_canceled');
        break;
    }
    return { sale: find(scheme, gatewayReference) ?? sale, decided: true };
  }

  return { find, decide };
}
