import type { CardMethod, OfferedMethod } from '../../../protocol/snapshot.ts';
import { hasMark } from '../../ui/brand-mark.tsx';
import type { Method } from '../method.ts';
import { openCard } from './open-card.tsx';

const isCard = (offer: OfferedMethod): offer is OfferedMethod & CardMethod =>
  offer.type === 'card' && Array.isArray(offer.brands);

export const card = {
  type: 'card',
  rows: (offer, app) =>
    isCard(offer)
      ? [
          {
            id: 'card',
            type: 'card',
            key: '',
            label: app.messages.value.card,
            marks: offer.brands.filter(hasMark),
          },
        ]
      : [],
  open: (_row, { app }) => openCard(app, () => app.state.value.snapshot.methods.find(isCard)?.brands ?? []),
} satisfies Method;
