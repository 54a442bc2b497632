import { groupOf, paid } from '../row.ts';

const dismissed = (happens: string) => ({
  happens,
  callback: { name: 'onCancel', reason: 'customer', code: 'customer', retryable: true } as const,
  attempt: null,
  session: 'pending' as const,
  sees: 'the merchant’s page',
  again: 'checkout' as const,
});

export const presentation = groupOf({
  sheet_paid: { ...paid('card', 'paid in the sheet'), sees: 'the sheet goes, the merchant’s page' },
  sheet_dismissed: dismissed('the sheet is dismissed'),
  window_paid: { ...paid('card', 'paid in the window of the payment link'), sees: 'the merchant’s page' },
  window_closed: dismissed('the window is closed unpaid'),
  link_paid: {
    ...paid('card', 'paid on the payment link in the same window'),
    sees: 'the receipt for a moment, then the merchant’s page',
  },
});
