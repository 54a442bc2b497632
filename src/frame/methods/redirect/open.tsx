import { signal } from '@preact/signals';
import { fill } from '../../../i18n/fill.ts';
import { methodTextsOf } from '../../i18n/method-texts-of.ts';
import { popupOf } from '../../popup/popup.ts';
import type { MethodForm, Row, Tools } from '../method.ts';

/** There is nothing to fill in: the scheme's own page asks for everything. */
export function openRedirect({ key, label }: Row, { app }: Tools): MethodForm {
  const isAlone = app.surroundings === 'standalone';
  return {
    View() {
      const { inPopup, inThisWindow } = methodTextsOf(app);
      return <p class="about">{fill(isAlone ? inThisWindow : inPopup, { scheme: label })}</p>;
    },
    pay: () => ({
      body: {
        method: 'redirect',
        save: false,
        scheme: key,
        // In the customer's click, or the browser blocks it; also before the merchant is asked.
        popup_nonce: popupOf(app).open(),
        return_to: isAlone ? 'link' : 'merchant',
      },
      brand: null,
      lastFour: null,
    }),
    refuse: () => {},
    status: signal({ brand: null, complete: true }),
  };
}
