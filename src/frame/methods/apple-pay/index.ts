import type { ApplePayMethod, OfferedMethod } from '../../../protocol/snapshot.ts';
import type { Method } from '../method.ts';
import { canPay } from './can-pay.ts';

export const isApplePay = (offer: OfferedMethod): offer is OfferedMethod & ApplePayMethod =>
  offer.type === 'apple_pay' &&
  Array.isArray(offer.supported_networks) &&
  Array.isArray(offer.merchant_capabilities);

/**
 * Only where the browser has it and the page around the frame may take it. In a page that a server rendered the row is
 * there from the beginning, and goes, unseen, where it can't be used.
 */
export const applePay: Method = {
  type: 'apple_pay',
  rows: (offer, app) =>
    isApplePay(offer) && (!app.alive.value || canPay(app, offer.version))
      ? [
          {
            id: 'apple_pay',
            type: 'apple_pay',
            key: '',
            label: 'Apple Pay',
            marks: ['apple_pay'],
            unsure: !app.alive.value,
            stays: true,
          },
        ]
      : [],
  open: (_row, tools) => import('./open.tsx').then(({ openApplePay }) => openApplePay(tools)),
};
