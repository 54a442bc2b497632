import { fill } from '../../i18n/fill.ts';
import type { DialogSpec, Dress } from '../../protocol/messages.ts';
import type { Action } from '../../protocol/snapshot.ts';
import type { MethodTexts } from '../i18n/method-texts.ts';

const SECOND = 1000;

interface Showing {
  action: Action;
  texts: MethodTexts;
  dress: Dress;
  size: DialogSpec['size'];
  /** Milliseconds until the bank no longer waits. */
  left: number;
  /** Only once the bank's page was asked for, its time begins to run. */
  counts: boolean;
  /** The bank's page has had its time to load, and may not have. */
  helps: boolean;
}

export function dialogSpec({ action, texts, dress, size, left, counts, helps }: Showing): DialogSpec {
  const seconds = Math.max(0, Math.ceil(left / SECOND));
  const mark = ([30, 60, 120] as const).find((at) => seconds <= at);
  return {
    url: action.url,
    title: texts.bankTitle,
    cancel: texts.bankCancel,
    size,
    note: counts
      ? fill(texts.bankTimeLeft, {
          clock: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`,
        })
      : '',
    announcement: counts && mark ? texts.bankSeconds[mark] : '',
    fullPage: helps ? { label: texts.fullPage, url: fullPage(action.url, dress) } : null,
    dress,
  };
}

function fullPage(url: string, { lang, scheme }: Dress): string {
  const page = new URL(url);
  for (const [name, value] of Object.entries({ full: '1', lang, scheme })) page.searchParams.set(name, value);
  return page.href;
}
