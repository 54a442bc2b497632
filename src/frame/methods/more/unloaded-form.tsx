import { signal } from '@preact/signals';
import { moreTextsOf } from '../../i18n/more-texts-of.ts';
import type { Checkout } from '../../state/create-state.ts';
import type { MethodForm } from '../method.ts';

/** Stands in for a form whose chunk couldn't be had: says so, and offers to fetch it again. */
export function unloadedForm(app: Checkout, retry: () => void): MethodForm {
  const sayWhy = () => app.announce(moreTextsOf(app).unloaded);
  sayWhy();
  return {
    View() {
      const texts = moreTextsOf(app);
      return (
        <div class="about">
          <p>{texts.unloaded}</p>
          <button type="button" class="second" onClick={retry}>
            {texts.tryAgain}
          </button>
        </div>
      );
    },
    pay() {
      sayWhy();
      return null;
    },
    refuse: () => {},
    status: signal({ brand: null, complete: false }),
  };
}
