import { fill } from '../../../i18n/fill.ts';
import { moreTextsOf } from '../../i18n/more-texts-of.ts';
import { hasMark, nameOfBrand } from '../../ui/brand-mark.tsx';
import type { Method } from '../method.ts';

/** The logged-in customer's cards: not offered by the session but known of the customer. */
export const savedCard: Method = {
  type: 'saved_card',
  rows(_offer, app) {
    const texts = moreTextsOf(app);
    return (app.state.value.snapshot.cards ?? []).map((card) => ({
      id: `saved_card:${card.id}`,
      type: 'saved_card',
      key: card.id,
      label: `${nameOfBrand(card.brand)} ••••\u00a0${card.last_four}`,
      hint: card.expired
        ? texts.expired
        : fill(texts.expires, { date: `${card.expiry_month}/${card.expiry_year}` }),
      marks: [card.brand].filter(hasMark),
      disabled: card.expired,
      actions: true,
    }));
  },
  open: (row, tools) => import('./open.tsx').then(({ openSavedCard }) => openSavedCard(row, tools)),
};
