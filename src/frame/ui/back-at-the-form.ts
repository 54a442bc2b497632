import { fill } from '../../i18n/fill.ts';
import type { Told } from '../i18n/base-texts.ts';
import type { MoreTexts } from '../i18n/more-texts.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Notice } from '../state/step.ts';
import { amountText } from './amount.ts';
import type { NoticeText } from './notice-text.ts';

/** Why the customer is back at the form. */
export function backAtTheForm(app: Checkout, notice: Notice): NoticeText {
  const texts = moreTextsOf(app);
  switch (notice.kind) {
    case 'declined':
      return { tone: 'bad', text: declineText(texts.declined, notice.code) };
    case 'amount_changed':
      return { tone: 'calm', text: amountChanged(app, texts.amountChanged) };
    case 'canceled':
      return { tone: 'calm', text: texts.attemptCanceled };
    case 'stopped':
      return notice.code === 'before_payment_timeout'
        ? { tone: 'bad', text: texts.beforePaymentTimeout }
        : { tone: 'bad', text: texts.beforePaymentRejected };
    case 'wallet_failed':
      return { tone: 'bad', text: texts.walletFailed };
    case 'fields_refused':
      return { tone: 'bad', text: texts.fieldsRefused };
    case 'refused': {
      const [what, next] = texts.refused;
      const support = notice.requestId ? ` ${fill(texts.supportId, { id: notice.requestId })}` : '';
      return { tone: 'bad', text: [what, next + support] };
    }
  }
}

/** A decline that only a newer provider knows is told as a plain one. */
const declineText = (texts: MoreTexts['declined'], code: string): Told =>
  Object.hasOwn(texts, code) ? texts[code as keyof typeof texts] : texts.card_declined;

const amountChanged = (app: Checkout, [what, next]: Told): Told => [
  fill(what, { amount: amountText(app, app.state.value.snapshot.amount) }),
  next,
];
