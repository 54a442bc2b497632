import type { Signal } from '@preact/signals';
import { counted } from '../../../i18n/fill.ts';
import { moreTextsOf } from '../../i18n/more-texts-of.ts';
import type { Checkout } from '../../state/create-state.ts';
import type { RowsProps } from '../method.ts';

/** Saved cards that are shown before the customer asks for all. */
const FEW = 5;

interface SavedCardsProps extends RowsProps {
  app: Checkout;
  showsAll: Signal<boolean>;
}

/** The rows of the saved cards: a few, or all of them in a region that scrolls. */
export function SavedCards({ app, showsAll, rows, openId, show }: SavedCardsProps) {
  const shown = rows.filter(({ id }, at) => at < FEW || showsAll.value || id === openId);
  return (
    <>
      <div class={`cards${showsAll.value ? ' all' : ''}`}>{shown.map(show)}</div>
      {shown.length < rows.length && (
        <button
          type="button"
          class="more"
          onClick={({ currentTarget }) => {
            // The button goes; the focus shouldn't go with it.
            currentTarget.parentElement?.querySelector<HTMLElement>(':checked')?.focus();
            showsAll.value = true;
          }}
        >
          {counted(moreTextsOf(app).showAllCards, rows.length, app.translation.value.locale.tag)}
        </button>
      )}
    </>
  );
}
