import type { Checkout } from '../state/create-state.ts';

export interface NoticeText {
  tone: 'bad' | 'calm';
  /** What happened. */
  what: string;
  /** What it means and what to do. */
  next: string;
}

export const told = (tone: NoticeText['tone'], [what, next]: readonly [string, string]): NoticeText => ({
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
      // Its words come with the rest that a payment without trouble never needs.
      return (step.notice && app.more.value?.notice(step.notice)) ?? null;
    case 'confirming':
      return told('calm', texts.confirming);
    case 'canceling':
      return told('calm', texts.cancelingNotice);
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
