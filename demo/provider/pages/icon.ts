import { html } from '../../../src/frame-server/html.ts';

/** A bag whose handle is the shackle of a lock. */
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#5650cf"/><g fill="none" stroke="#fff" stroke-width="2.4"><path d="M12 15v-4a4 4 0 0 1 8 0v4"/><path d="M8 14.2h16v9.8a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2z" fill="#fff" stroke="none"/></g><path d="m12.5 20 2.5 2.5 4.5-4.5" fill="none" stroke="#5650cf" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Of the provider's pages in a tab of their own; in the page itself, or each of them would ask for a file more. */
export const ICON = html`<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(SVG)}">`;
