import type { Told } from '../i18n/base-texts.ts';
import type { Checkout } from '../state/create-state.ts';

export interface NoticeText {
  tone: 'bad' | 'calm';
  /** What happened; what it means and what to do. */
  text: Told;
}

/** What the form says above itself; `null` while there is nothing to say. */
export function noticeText(app: Checkout): NoticeText | null {
  const { step, lost } = app.state.value;
  const texts = app.messages.value;
  if (lost) return { tone: 'calm', text: texts.reconnecting };
  switch (step.name) {
    case 'ready':
      // Its words come with the rest that a payment without trouble never needs.
      return (step.notice && app.more.value?.notice(step.notice)) ?? null;
    case 'confirming':
      return { tone: 'calm', text: texts.confirming };
    case 'canceling':
      return { tone: 'calm', text: texts.cancelingNotice };
    case 'checking':
    case 'submitting':
    case 'wallet':
    // Said by its own panel, with what can be done.
    case 'acting':
    case 'inquiring':
    case 'ended':
      return null;
  }
}
