import { html } from '../../../src/frame-server/html.ts';
import type { Route } from '../http/route.ts';
import type { TestCard } from './test-cards.ts';

/** Outside the frame's own files: nothing that takes real cards ever loads it. */
export const PREFILL_PATH = '/sdk/sandbox/prefill.js';

/**
 * Types a test card into the form, once, as the browser's autofill does. What the customer typed meanwhile
 * stays. The fields are found by their `autocomplete` tokens, which HTML fixes.
 */
const SCRIPT = `{
  const { number, expiry, code } = document.currentScript.dataset;
  const values = { 'cc-number': number, 'cc-exp': expiry, 'cc-csc': code };
  const fields = () => Object.entries(values).map(([token, value]) =>
    ({ field: document.querySelector('input[autocomplete="' + token + '"]'), value }));
  const fill = () => {
    const found = fields();
    if (found.some(({ field }) => field === null)) return false;
    for (const { field, value } of found) {
      if (field.value !== '') continue;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return true;
  };
  const watch = new MutationObserver(() => {
    if (fill()) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, subtree: true });
  if (fill()) watch.disconnect();
}
`;

/** For the head of a frame page: has the card typed into the form. */
export const prefillTag = ({ number, expiry, code }: TestCard): string =>
  html`<script defer src="${PREFILL_PATH}" data-number="${number}" data-expiry="${expiry}" data-code="${code}"></script>`
    .html;

/** Exists in the sandbox only. */
export const prefillRoute: Route = {
  method: 'GET',
  path: PREFILL_PATH,
  handle: () =>
    new Response(SCRIPT, {
      headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
    }),
};
