import { noticeText } from '../ui/notice-text.ts';
import type { Checkout } from './create-state.ts';
import { sayEach } from './say-each.ts';

/** Says aloud what the form shows: notices and the ending, each once. */
export function announceNews(app: Checkout): void {
  sayEach(app, news);
  sayEach(app, () => app.more.value?.news() ?? '');
}

function news(app: Checkout): string {
  const { step } = app.state.value;
  const texts = app.messages.value;
  if (step.name === 'ended') {
    // The other endings come with their words.
    return step.outcome.status === 'succeeded' ? texts.succeeded : '';
  }
  const notice = noticeText(app);
  if (notice) return notice.text.join(' ');
  return step.name === 'submitting' ? texts.paying : '';
}
