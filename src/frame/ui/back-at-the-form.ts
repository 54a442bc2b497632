import { moreTextsOf } from '../i18n/more-texts.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Notice } from '../state/step.ts';
import { amountText } from './amount.ts';
import { type NoticeText, told } from './notice-text.ts';

/** Why the customer is back at the form. */
export function backAtTheForm(app: Checkout, notice: Notice): NoticeText {
  const texts = moreTextsOf(app);
  switch (notice.kind) {
    case 'declined':
      return told('bad', texts.declined(notice.code));
    case 'amount_changed':
      return told('calm', texts.amountChanged(amountText(app, app.state.value.snapshot.amount)));
    case 'canceled':
      return told('calm', texts.attemptCanceled);
    case 'stopped':
      return notice.code === 'before_payment_timeout'
        ? told('bad', texts.beforePaymentTimeout)
        : told('bad', texts.beforePaymentRejected);
    case 'wallet_failed':
      return told('bad', texts.walletFailed);
    case 'fields_refused':
      return told('bad', texts.fieldsRefused);
    case 'refused': {
      const [what, next] = texts.refused;
      return told('bad', [what, notice.requestId ? `${next} ${texts.supportId(notice.requestId)}` : next]);
    }
  }
}
