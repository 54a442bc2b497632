import { signal } from '@preact/signals';
import type { ApplePayMethod } from '../../../protocol/snapshot.ts';
import { methodTextsOf } from '../../i18n/method-texts-of.ts';
import { amountText } from '../../ui/amount.ts';
import { Phrase } from '../../ui/phrase.tsx';
import type { MethodForm, Tools } from '../method.ts';
import { ApplePayButton } from './button.tsx';
import { topOrigin } from './can-pay.ts';
import { isApplePay } from './index.ts';
import { sheetRequest } from './request.ts';
import type { ApplePayScope } from './session.ts';
import { leadSheet } from './sheet.ts';

/** Everything is asked for on Apple's sheet. */
export function openApplePay(
  tools: Tools,
  scope = globalThis as ApplePayScope,
  page: Window = window,
): MethodForm {
  const { app } = tools;
  let closeLast = () => {};
  return {
    View: () => (
      <div class="about">
        <p>
          <Phrase
            text={methodTextsOf(app).applePay}
            amount={amountText(app, app.state.value.snapshot.amount)}
          />
        </p>
      </div>
    ),
    Button: () => <ApplePayButton app={app} />,
    pay() {
      const { snapshot } = app.state.peek();
      const offer = snapshot.methods.find(isApplePay);
      const { amount, currency } = snapshot;
      closeLast();
      app.dispatch({ type: 'sheet_opened', method: 'apple_pay' });
      try {
        closeLast = open(offer, { amount, currency });
      } catch {
        app.dispatch({ type: 'sheet_closed', notice: { kind: 'wallet_failed' } });
      }
      return 'sheet';
    },
    refuse: () => {},
    status: signal({ brand: null, complete: true }),
  };

  /** Synchronously in the click: Apple's constructor throws anywhere else. */
  function open(offer: ApplePayMethod | undefined, sum: { amount: string; currency: string }): () => void {
    const { ApplePaySession: Session } = scope;
    if (!Session || !offer) throw new Error('Apple Pay is not offered here.');
    const session = new Session(offer.version, sheetRequest(offer, sum));
    const close = leadSheet({
      ...tools,
      session,
      scope,
      sum,
      domain: new URL(topOrigin(page)).hostname,
    });
    session.begin();
    return close;
  }
}
