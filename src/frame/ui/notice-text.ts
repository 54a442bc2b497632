import type { Checkout } from '../state/create-state.ts';
import type { Notice } from '../state/step.ts';
import { amountText } from './amount.ts';

export interface NoticeText {
  tone: 'bad' | 'calm';
  /** What happened. */
  what: string;
  /** What it means and what to do. */
  next: string;
}

const told = (tone: NoticeText['tone'], [what, next]: readonly [string, string]): NoticeText => ({
  tone,
  what,
  next,
});

/** What the form says above itself; `null` while there is nothing to say. */
export function noticeText(app: Checkout): NoticeText | null {
  const { step, lost } = app.state.value;
  const texts = app.messages.value;
  if (lost) return told('calm', texts.reconnecting);
  switch (step.name) {
    case 'ready':
      return step.notice && backAtTheForm(app, step.notice);
    case 'confirming':
      return told('calm', texts.confirming);
    case 'canceling':
      return told('calm', texts.cancelingNotice);
    case 'checking':
    case 'submitting':
    case 'inquiring':
    case 'ended':
      return null;
  }
}

function backAtTheForm(app: Checkout, notice: Notice): NoticeText {
  const texts = app.messages.value;
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
    case 'fields_refused':
      return told('bad', texts.fieldsRefused);
    case 'refused': {
      const [what, next] = texts.refused;
      return told('bad', [what, notice.requestId ? `${next} ${texts.supportId(notice.requestId)}` : next]);
    }
  }
}
