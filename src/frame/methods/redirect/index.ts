import type { OfferedMethod, RedirectMethod } from '../../../protocol/snapshot.ts';
import type { Method } from '../method.ts';

const isRedirect = (offer: OfferedMethod): offer is OfferedMethod & RedirectMethod =>
  Array.isArray(offer.schemes);

const WITH_MARK = ['gulf_debit', 'oasis_wallet'];

/** Schemes whose pages take the payment, each a choice of its own. */
export const redirect: Method = {
  type: 'redirect',
  rows: (offer) =>
    isRedirect(offer)
      ? offer.schemes.map(({ id, name }) => ({
          id: `redirect:${id}`,
          type: 'redirect',
          key: id,
          label: name,
          marks: WITH_MARK.includes(id) ? [id] : [],
        }))
      : [],
  open: (row, tools) => import('./open.tsx').then(({ openRedirect }) => openRedirect(row, tools)),
};
