import { render } from 'preact';
import type { RemoteError } from '../protocol/messages.ts';
import { methods } from './i18n/en/methods.ts';
import { more } from './i18n/en/more.ts';
import { loadTranslation } from './i18n/translation.ts';
import { sheetSpec } from './live/dress-sheet.ts';
import { lookOfUrl } from './look/look-of-url.ts';
import type { Page } from './run-checkout.tsx';
import { CannotStart } from './ui/cannot-start.tsx';
import { observeHeight } from './ui/height.ts';
import { DARK, paintLocale, paintLook } from './ui/paint-document.ts';
import { showPage } from './ui/show-page.ts';

const NO_METHOD: RemoteError = {
  code: 'protocol_mismatch',
  message: "This frame knows none of the session's payment methods.",
  retryable: false,
  requestId: null,
};

/** There is no session to pay: says so to the customer and to the host. */
export async function showFailure({ root, data, start, limits }: Page, error = NO_METHOD): Promise<void> {
  const chunk = import('./wire.ts');
  const { locale, messages, others } = await loadTranslation(data.locale);
  paintLocale(document.documentElement, locale);
  const options = { ...start.options, appearance: await lookOfUrl(start.appearance) };
  paintLook(document.documentElement, options, matchMedia(DARK).matches);
  root.replaceChildren();
  const text = error.code === 'session_not_found' ? (others?.more ?? more).notFound : messages.cannotStart;
  render(<CannotStart text={text} alone={data.host === 'standalone'} />, root);
  const { tellFailure } = await chunk;
  const host = await tellFailure(error, { data, start, limits, window });
  if (host || data.host === 'standalone') showPage();
  if (!host) return;
  host.sheet(sheetSpec(others?.methods ?? methods, window));
  observeHeight(root, (height) => host.resize(height));
}
