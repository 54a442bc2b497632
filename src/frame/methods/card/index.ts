import type { CardMethod, OfferedMethod } from '../../../protocol/snapshot.ts';
import type { Method } from '../method.ts';
import { openCard } from './open-card.tsx';

const isCard = (offer: OfferedMethod): offer is OfferedMethod & CardMethod => offer.type === 'card';

const brandsOf = (offer: OfferedMethod | undefined): readonly string[] =>
  offer && isCard(offer) ? offer.brands : [];

export const card: Method = {
  type: 'card',
  label: (messages) => messages.card,
  brands: brandsOf,
  open: (app) => openCard(app, () => brandsOf(app.state.value.snapshot.methods.find(isCard))),
};
