import type { Checkout } from '../state/create-state.ts';
import { noticeText } from './notice-text.ts';

/** The banner above the form. Silent: the live region says the same words. */
export function NoticeBar({ app }: { app: Checkout }) {
  const notice = noticeText(app);
  if (!notice) return null;
  const [what, next] = notice.text;
  return (
    // The key makes another notice another element, which then comes into view.
    <div class={`notice ${notice.tone}`} ref={app.reveal} key={what}>
      <p>
        <b>{what}</b> {next}
      </p>
    </div>
  );
}
